// verdict: timed-out (slow)
// Never gets ready for its first use.

namespace Katas.LargestNumber;

public static class Numbers
{
    private static readonly int Answer = new TaskCompletionSource<int>().Task.Result;

    public static int Largest(int[] numbers)
    {
        return Answer;
    }
}
