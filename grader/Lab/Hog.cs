namespace Katas.Grader.Lab;

/// <summary>A neighbour who wants the processor and the memory too, for a bounded time: what <c>lab --load</c> starts.</summary>
internal static class Hog
{
    /// <summary>The grader's own first argument for it; not for people.</summary>
    public const string Command = "hog";

    private const int Megabytes = 64;

    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(60);

    /// <summary>Keeps a core and the caches busy until standard input ends, or the hour is over.</summary>
    public static int Run()
    {
        var stop = false;
        new Thread(() =>
        {
            Console.In.ReadToEnd();
            Volatile.Write(ref stop, true);
        })
        { IsBackground = true }.Start();

        var memory = new long[Megabytes * 1024 * 1024 / sizeof(long)];
        var start = TimeProvider.System.GetTimestamp();
        for (var at = 0; !Volatile.Read(ref stop) && TimeProvider.System.GetElapsedTime(start) < Longest;)
        {
            for (var step = 0; step < 1_000_000; step++)
                memory[at = (at + 4099) % memory.Length]++;
        }

        return 0;
    }
}
