// verdict: tests-failed
// Leaves a process behind, in a session of its own, with the pipes open.

using System.Runtime.InteropServices;

namespace Katas.LargestNumber;

public static class Numbers
{
    [DllImport("libc")]
    private static extern int fork();

    [DllImport("libc")]
    private static extern int setsid();

    [DllImport("libc")]
    private static extern int sleep(int seconds);

    [DllImport("libc")]
    private static extern int _exit(int code);

    public static int Largest(int[] numbers)
    {
        if (fork() == 0)
        {
            setsid();
            if (fork() == 0)
                sleep(600);
            _exit(0);
        }

        return 0;
    }
}
