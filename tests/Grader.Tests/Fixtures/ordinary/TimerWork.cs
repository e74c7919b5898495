using System.Diagnostics;

public sealed class Heartbeat : IDisposable
{
    private readonly Timer _timer;
    private int _beats;

    public Heartbeat() => _timer = new Timer(_ => Interlocked.Increment(ref _beats), null, Timeout.Infinite, Timeout.Infinite);

    public async Task<int> RunAsync(CancellationToken cancellation)
    {
        _timer.Change(TimeSpan.Zero, TimeSpan.FromMilliseconds(1));
        using var periodic = new PeriodicTimer(TimeSpan.FromMilliseconds(1));
        var watch = Stopwatch.StartNew();
        while (watch.ElapsedMilliseconds < 5 && await periodic.WaitForNextTickAsync(cancellation))
            Volatile.Read(ref _beats);
        var stamp = Stopwatch.GetTimestamp();
        return _beats + (int)Stopwatch.GetElapsedTime(stamp).TotalMilliseconds + (int)(Environment.TickCount64 % 2);
    }

    public void Dispose() => _timer.Dispose();
}
