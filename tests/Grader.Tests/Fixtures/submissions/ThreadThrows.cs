// verdict: crashed
// An exception on a thread of its own, which nobody can catch.

namespace Katas.LargestNumber;

public static class Numbers
{
    public static int Largest(int[] numbers)
    {
        var thread = new Thread(() => throw new InvalidOperationException("on a thread"));
        thread.Start();
        thread.Join();
        return 9;
    }
}
