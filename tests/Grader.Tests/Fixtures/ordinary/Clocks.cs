public sealed class TokenBucket(int capacity, double perSecond, TimeProvider clock)
{
    private readonly Lock _lock = new();
    private double _tokens = capacity;
    private DateTimeOffset _last = clock.GetUtcNow();

    public bool TryTake()
    {
        lock (_lock)
        {
            var now = clock.GetUtcNow();
            _tokens = Math.Min(capacity, _tokens + (now - _last).TotalSeconds * perSecond);
            _last = now;
            if (_tokens < 1)
                return false;
            _tokens--;
            return true;
        }
    }

    public ITimer Every(TimeSpan period, Action action) => clock.CreateTimer(_ => action(), null, period, period);

    public Task Wait(CancellationToken cancellation) => Task.Delay(TimeSpan.FromSeconds(1 / perSecond), clock, cancellation);

    public TimeSpan Measure(Action action)
    {
        var start = clock.GetTimestamp();
        action();
        return clock.GetElapsedTime(start);
    }
}
