// verdict: timed-out (slow)
// Goes on whenever memory runs out.

namespace Katas.LargestNumber;

public static class Numbers
{
    public static int Largest(int[] numbers)
    {
        var kept = new List<byte[]>();
        while (true)
        {
            try
            {
                kept.Add(new byte[1 << 20]);
            }
            catch (OutOfMemoryException)
            {
                kept.Clear();
            }
        }
    }
}
