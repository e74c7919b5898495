// verdict: timed-out (slow)
// The loop runs on a thread of its own.

namespace Katas.LargestNumber;

public static class Numbers
{
    public static int Largest(int[] numbers)
    {
        var thread = new Thread(() =>
        {
            while (true)
            {
            }
        });
        thread.Start();
        thread.Join();
        return numbers.Max();
    }
}
