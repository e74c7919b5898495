// verdict: timed-out (slow)
// Waits for a task that nobody completes.

namespace Katas.LargestNumber;

public static class Numbers
{
    public static int Largest(int[] numbers)
    {
        return new TaskCompletionSource<int>().Task.GetAwaiter().GetResult();
    }
}
