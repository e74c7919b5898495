// verdict: timed-out (slow)
// Goes on whatever it is told.

namespace Katas.LargestNumber;

public static class Numbers
{
    public static int Largest(int[] numbers)
    {
        while (true)
        {
            try
            {
                Thread.Sleep(10);
            }
            catch (Exception)
            {
            }
            finally
            {
                Thread.Sleep(10);
            }
        }
    }
}
