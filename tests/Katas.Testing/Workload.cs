namespace Katas.Testing;

/// <summary>
/// The complexity workload of a kata, in BenchmarkDotNet's own form. BenchmarkDotNet runs it at the sizes that
/// <c>[Params]</c> names; the grader's sampler chooses sizes and seeds of its own, sets <see cref="N"/> and
/// <see cref="Seed"/>, calls the <c>[GlobalSetup]</c> method and measures the <c>[Benchmark]</c> methods that carry a
/// <see cref="GrowthAttribute"/>. Every other <c>[Params]</c> property is a kind of input; all kinds are measured.
/// </summary>
public abstract class Workload
{
    /// <summary>The size that the statement's classes are about; the derived class says what it counts.</summary>
    public abstract int N { get; set; }

    /// <summary>Makes the input: the same seed and size give the same input.</summary>
    public int Seed { get; set; } = 1;

    /// <summary>
    /// What the last run cost, where the work can be counted exactly (virtual machine steps of a query, calls of a
    /// store); not overridden where the processor's time has to be measured.
    /// </summary>
    public virtual long? Cost => null;

    /// <summary>Whether the next run times each of its operations: where a run is many of them, the bound is on their total.</summary>
    public bool WatchesOperations { get; set; }

    /// <summary>The longest single operation of a watched run; null where a run is one operation.</summary>
    public TimeSpan? LongestOperation { get; private set; }

    /// <summary>Call it after each operation with the timestamp from before it.</summary>
    protected void Watched(long timestamp)
    {
        if (!WatchesOperations)
            return;

        var elapsed = TimeProvider.System.GetElapsedTime(timestamp);
        LongestOperation = LongestOperation is { } longest && longest > elapsed ? longest : elapsed;
    }

    /// <summary>The timestamp before an operation; it costs nothing where nobody watches.</summary>
    protected long Watch() => WatchesOperations ? TimeProvider.System.GetTimestamp() : 0;
}
