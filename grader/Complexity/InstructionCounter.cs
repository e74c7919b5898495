using System.Globalization;
using System.Runtime;

namespace Katas.Grader.Complexity;

/// <summary>
/// Counts the instructions that some work executes, on all threads and in the libraries that it calls. Works in a worker
/// that was started under Valgrind; outside of what is counted the worker runs without being instrumented.
/// </summary>
/// <param name="folder">Where Callgrind writes its dumps: the worker's own folder.</param>
internal sealed class InstructionCounter(string folder)
{
    /// <summary>The line of a dump that has the sum.</summary>
    private const string Total = "totals: ";

    /// <summary>The share of the memory that the process may use, to allocate in without a collection.</summary>
    private const int ShareWithoutCollection = 4;

    /// <summary>Bytes that the works of one counting may allocate together without a collection, which would be counted with them.</summary>
    public static long MostAllocated => GC.GetGCMemoryInfo().TotalAvailableMemoryBytes / ShareWithoutCollection;

    /// <summary>Whether this process runs under Valgrind, so that there is something that counts.</summary>
    public static bool IsThere { get; } = ClientRequest.Send(ClientRequest.RunningOnValgrind) != 0;

    /// <summary>The instructions of each piece of work, beyond those of no work at all.</summary>
    /// <remarks>
    /// Switching instrumentation on makes Valgrind translate everything anew, which costs more than short work does: so
    /// several pieces go together. Each runs once before, uncounted, since what is compiled or resolved on a first call
    /// is not the work's. Dumps are read after the last, uncounted too.
    /// </remarks>
    /// <exception cref="InvalidOperationException">The process does not run under Valgrind.</exception>
    public IReadOnlyList<double> Count(params IReadOnlyList<Action> works)
    {
        if (!IsThere)
            throw new InvalidOperationException("Instructions are counted under Valgrind only.");

        IReadOnlyList<Action> all = [Nothing, .. works];
        foreach (var work in all)
            work();

        WithoutCollections(() => CountEach(all));
        var totals = ReadDumps();
        return [.. totals.Skip(1).Select(total => Math.Max(0, total - totals[0]))];

        static void Nothing()
        {
        }
    }

    /// <summary>
    /// A collection costs what is alive at that moment, and when one comes depends on all that was allocated before: it
    /// would add half of the count at one size and nothing at the next.
    /// </summary>
    private static void WithoutCollections(Action counting)
    {
        GC.Collect();
        GC.WaitForPendingFinalizers();
        GC.TryStartNoGCRegion(MostAllocated);
        try
        {
            // The first allocations after a collection also set up what they are made in.
            GC.KeepAlive(new byte[100]);
            GC.KeepAlive(new byte[100_000]);
            counting();
        }
        finally
        {
            if (GCSettings.LatencyMode == GCLatencyMode.NoGCRegion)
                GC.EndNoGCRegion();
        }
    }

    private static void CountEach(IReadOnlyList<Action> works)
    {
        ClientRequest.Send(ClientRequest.StartInstrumentation);
        try
        {
            foreach (var work in works)
            {
                ClientRequest.Send(ClientRequest.ZeroStatistics);
                work();
                ClientRequest.Send(ClientRequest.DumpStatistics);
            }
        }
        finally
        {
            ClientRequest.Send(ClientRequest.StopInstrumentation);
        }
    }

    /// <summary>The dumps are numbered in the order they were made; what has been read is deleted.</summary>
    private List<double> ReadDumps()
    {
        var dumps = Directory.GetFiles(folder).Where(IsDump).OrderBy(Number).ToList();
        var totals = dumps.Select(ReadTotal).ToList();
        dumps.ForEach(File.Delete);
        return totals;
    }

    /// <summary>Without a number it is the one that Callgrind keeps for the end of the process.</summary>
    private static bool IsDump(string file) => Path.GetFileNameWithoutExtension(file) == Valgrind.DumpName && Path.HasExtension(file);

    private static int Number(string dump) => int.Parse(Path.GetExtension(dump).TrimStart('.'), CultureInfo.InvariantCulture);

    private static double ReadTotal(string dump) =>
        double.Parse(File.ReadLines(dump).Last(line => line.StartsWith(Total, StringComparison.Ordinal))[Total.Length..], CultureInfo.InvariantCulture);
}
