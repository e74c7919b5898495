namespace Katas.SlidingWindowLimiter;

/// <summary>
/// The moments of the last calls in a ring: the place of the next call holds the call that was that many before it, and
/// there is room for it if that one has left the window. Constant time in the worst case, and memory for the whole limit
/// from the start.
/// </summary>
public sealed class SlidingWindowLog
{
    private readonly object _gate = new();
    private readonly long _window;
    private readonly TimeProvider _time;
    private readonly long[] _calls;
    private int _next;
    private long _latest;

    public SlidingWindowLog(int limit, TimeSpan window, TimeProvider time)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(limit, 1);
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(window, TimeSpan.Zero);
        ArgumentNullException.ThrowIfNull(time);
        (_window, _time, _calls) = (window.Ticks, time, new long[limit]);
        Array.Fill(_calls, -1);
    }

    public SlidingWindowDecision Acquire()
    {
        lock (_gate)
        {
            var now = _time.GetUtcNow().Ticks;
            _latest = Math.Max(_latest, now);
            if (!HasLeft(_calls[_next]))
                return new(false, 0, TimeSpan.FromTicks((long)Int128.Min(long.MaxValue, (Int128)_calls[_next] + _window - now)));

            _calls[_next] = _latest;
            _next = (_next + 1) % _calls.Length;
            return new(true, Left(), TimeSpan.Zero);
        }
    }

    private bool HasLeft(long call) => call < 0 || _latest - call >= _window;

    /// <summary>From the next place on, the ring is in the order of the calls: those that have left come first.</summary>
    private int Left()
    {
        var (low, high) = (0, _calls.Length);
        while (low < high)
        {
            var middle = low + (high - low) / 2;
            if (HasLeft(_calls[(int)(((long)_next + middle) % _calls.Length)]))
                low = middle + 1;
            else
                high = middle;
        }

        return low;
    }
}

/// <summary>The two counts and their bucket as one object that is replaced by compare-and-swap, and the wait by bisection.</summary>
public sealed class SlidingWindowCounter
{
    private readonly int _limit;
    private readonly long _window;
    private readonly TimeProvider _time;
    private Counts _counts = new(long.MinValue, 0, 0, long.MinValue);

    public SlidingWindowCounter(int limit, TimeSpan window, TimeProvider time)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(limit, 1);
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(window, TimeSpan.Zero);
        ArgumentNullException.ThrowIfNull(time);
        (_limit, _window, _time) = (limit, window.Ticks, time);
    }

    public SlidingWindowDecision Acquire()
    {
        while (true)
        {
            var seen = Volatile.Read(ref _counts);
            var now = (_time.GetUtcNow() - DateTimeOffset.UnixEpoch).Ticks;
            var counts = seen.At(Math.Max(now, seen.Latest), _window);
            var room = Room(counts, counts.Latest);
            if (room < _window)
                return new(false, 0, new TimeSpan((long)Int128.Min(long.MaxValue, FirstMoment(counts) - now)));

            var next = counts with { Current = counts.Current + 1 };
            if (Interlocked.CompareExchange(ref _counts, next, seen) == seen)
                return new(true, (int)(room / _window) - 1, TimeSpan.Zero);
        }
    }

    /// <summary>What is free of the limit at a moment, times the window.</summary>
    private Int128 Room(Counts counts, Int128 moment)
    {
        var elapsed = moment - (Int128)counts.Bucket * _window;
        var (previous, current) = (counts.Previous, counts.Current);
        for (; elapsed >= _window; elapsed -= _window)
            (previous, current) = (current, 0);
        return (Int128)(_limit - current) * _window - previous * (_window - elapsed);
    }

    /// <summary>Room only grows while nobody calls, and two windows on everything has faded out.</summary>
    private Int128 FirstMoment(Counts counts)
    {
        var (low, high) = ((Int128)counts.Latest, counts.Latest + (Int128)2 * _window);
        while (high - low > 1)
        {
            var middle = (low + high) / 2;
            if (middle <= low)
                middle = low + 1;
            if (Room(counts, middle) >= _window)
                high = middle;
            else
                low = middle;
        }

        return high;
    }

    private sealed record Counts(long Bucket, int Previous, int Current, long Latest)
    {
        public Counts At(long moment, long window)
        {
            var bucket = moment / window - (moment % window < 0 ? 1 : 0);
            return bucket == Bucket ? this with { Latest = moment } : new(bucket, bucket - 1 == Bucket ? Current : 0, 0, moment);
        }
    }
}
