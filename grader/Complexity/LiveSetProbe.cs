namespace Katas.Grader.Complexity;

/// <summary>
/// Finds how much memory some work holds at its peak, as against what it allocates in all: a second thread collects
/// garbage again and again while the work runs, and notes what survives.
/// </summary>
internal static class LiveSetProbe
{
    private const int FewestCollections = 40;

    /// <summary>Bytes reachable at the peak beyond what was reachable before. The call stack is not counted.</summary>
    public static double Peak(Action work)
    {
        var before = Survived();
        var peak = before;
        var collections = 0;
        var stop = false;
        var collector = new Thread(() =>
        {
            while (!Volatile.Read(ref stop))
            {
                peak = Math.Max(peak, Survived());
                collections++;
                Thread.Sleep(1); // the work has to get on between two looks at it
            }
        })
        { IsBackground = true };
        collector.Start();

        // A short call is repeated until it has been looked at often enough, at random moments.
        do
            work();
        while (Volatile.Read(ref collections) < FewestCollections);

        Volatile.Write(ref stop, true);
        collector.Join();
        return peak - before;
    }

    private static long Survived()
    {
        GC.Collect(2, GCCollectionMode.Forced, blocking: true, compacting: false);
        var heap = GC.GetGCMemoryInfo(GCKind.FullBlocking);
        return heap.HeapSizeBytes - heap.FragmentedBytes;
    }
}
