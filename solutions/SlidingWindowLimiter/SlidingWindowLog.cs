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
