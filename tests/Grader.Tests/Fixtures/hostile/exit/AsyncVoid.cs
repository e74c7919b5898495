// verdict: crashed
// Throws where nobody waits.

namespace Katas.LargestNumber;

public static class Numbers
{
    private static async void Fail()
    {
        await Task.Delay(1).ConfigureAwait(false);
        throw new InvalidOperationException("nobody waits");
    }

    public static int Largest(int[] numbers)
    {
        Fail();
        Thread.Sleep(1000);
        return 0;
    }
}
