namespace Katas.Testing;

/// <summary>
/// A clock that stands where it was set, forward or back, and may be read and set by any thread. Unlike
/// FakeTimeProvider it takes no lock, so reading it costs nothing in a workload and does not put the threads of a
/// contention test in line. It has no timers.
/// </summary>
/// <param name="now">What the clock says at first.</param>
public sealed class ManualTime(DateTimeOffset now) : TimeProvider
{
    private long _ticks = now.UtcTicks;

    /// <summary>What the clock says.</summary>
    public DateTimeOffset Now
    {
        get => new(Volatile.Read(ref _ticks), TimeSpan.Zero);
        set => Volatile.Write(ref _ticks, value.UtcTicks);
    }

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    /// <summary>Moves the clock; a negative step moves it back.</summary>
    public void Advance(TimeSpan step) => Interlocked.Add(ref _ticks, step.Ticks);

    /// <summary>Moves the clock unless another thread has moved it away from <paramref name="from"/>; tells whether it did.</summary>
    public bool TryAdvance(DateTimeOffset from, TimeSpan step) =>
        Interlocked.CompareExchange(ref _ticks, from.UtcTicks + step.Ticks, from.UtcTicks) == from.UtcTicks;

    public override DateTimeOffset GetUtcNow() => Now;

    public override long GetTimestamp() => Volatile.Read(ref _ticks);

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
        throw new NotSupportedException("This clock has no timers.");
}
