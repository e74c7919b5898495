// rejected-by: tests: All_threads_together_are_allowed_exactly_the_limit
// The two counts without a lock.

namespace Katas.SlidingWindowLimiter;

public sealed class SlidingWindowLog(int limit, TimeSpan window, TimeProvider time)
{
    private readonly int _limit = limit >= 1
        ? limit
        : throw new ArgumentOutOfRangeException(nameof(limit), limit, "The limit must be at least 1.");

    private readonly long _window = window > TimeSpan.Zero
        ? window.Ticks
        : throw new ArgumentOutOfRangeException(nameof(window), window, "The window must be longer than zero.");

    private readonly TimeProvider _time = time ?? throw new ArgumentNullException(nameof(time));

    private readonly Lock _gate = new();
    private readonly Queue<long> _calls = [];
    private long _latest;

    public SlidingWindowDecision Acquire()
    {
        lock (_gate)
        {
            var now = _time.GetUtcNow().UtcTicks;
            _latest = Math.Max(_latest, now);
            while (_calls.TryPeek(out var oldest) && _latest - oldest >= _window)
                _calls.Dequeue();

            // Only when the oldest call leaves the window is there room for another.
            if (_calls.Count == _limit)
                return new SlidingWindowDecision(false, 0, new TimeSpan(long.CreateSaturating((Int128)_calls.Peek() + _window - now)));

            _calls.Enqueue(_latest);
            return new SlidingWindowDecision(true, _limit - _calls.Count, TimeSpan.Zero);
        }
    }
}

public sealed class SlidingWindowCounter(int limit, TimeSpan window, TimeProvider time)
{
    private readonly int _limit = limit >= 1
        ? limit
        : throw new ArgumentOutOfRangeException(nameof(limit), limit, "The limit must be at least 1.");

    private readonly long _window = window > TimeSpan.Zero
        ? window.Ticks
        : throw new ArgumentOutOfRangeException(nameof(window), window, "The window must be longer than zero.");

    private readonly TimeProvider _time = time ?? throw new ArgumentNullException(nameof(time));

    private readonly Lock _gate = new();
    private long _latest = long.MinValue;
    private long _bucket = long.MinValue;
    private int _previous, _current;

    public SlidingWindowDecision Acquire()
    {
        {
            var now = (_time.GetUtcNow() - DateTimeOffset.UnixEpoch).Ticks;
            _latest = Math.Max(_latest, now);
            var elapsed = Enter(_latest);

            // The whole inequality times the window, so that all of it is whole numbers: there is room for calls while
            // previous * (window - elapsed) / window + current + calls <= limit.
            var room = (Int128)(_limit - _current) * _window - (Int128)_previous * (_window - elapsed);
            if (room < _window)
                return new SlidingWindowDecision(false, 0, new TimeSpan(long.CreateSaturating(_latest - now + Wait(elapsed))));

            _current++;
            return new SlidingWindowDecision(true, (int)(room / _window) - 1, TimeSpan.Zero);
        }
    }

    /// <summary>Turns to the bucket of a moment; says how much of it has passed.</summary>
    private long Enter(long moment)
    {
        var bucket = Math.DivRem(moment, _window, out var elapsed);
        if (elapsed < 0)
            (bucket, elapsed) = (bucket - 1, elapsed + _window); // before 1970

        if (bucket != _bucket)
            (_bucket, _previous, _current) = (bucket, bucket - 1 == _bucket ? _current : 0, 0);
        return elapsed;
    }

    /// <summary>The ticks until there is room for one call.</summary>
    private Int128 Wait(long elapsed)
    {
        // In this bucket, by letting the previous one fade until it weighs no more than what is free.
        if (_current < _limit)
            return Fade(_previous, _limit - _current - 1) - elapsed;

        // Or in the next one, where this bucket is the previous one.
        return _window - elapsed + Fade(_current, _limit - 1);
    }

    /// <summary>How much of a bucket has passed when <paramref name="calls"/> of the one before weigh <paramref name="free"/>.</summary>
    private Int128 Fade(int calls, int free) => ((Int128)(calls - free) * _window + calls - 1) / calls;
}
