// verdict: output-limit
// Writes to the console from a thread that outlives the test.

namespace Katas.LargestNumber;

public static class Numbers
{
    public static int Largest(int[] numbers)
    {
        new Thread(() =>
        {
            while (true)
                Console.WriteLine("again and again");
        }) { IsBackground = true }.Start();
        Thread.Sleep(Timeout.Infinite);
        return 0;
    }
}
