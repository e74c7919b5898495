using System.Runtime.CompilerServices;

public readonly struct Delay(TimeSpan time)
{
    public TaskAwaiter GetAwaiter() => Task.Delay(time).GetAwaiter();
}

public static class TimeSpanExtensions
{
    public static TaskAwaiter GetAwaiter(this TimeSpan time) => Task.Delay(time).GetAwaiter();

    public static async Task Go()
    {
        await TimeSpan.FromMilliseconds(1);
        await new Delay(TimeSpan.Zero);
        await Task.Delay(1).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    public static async ValueTask<int> Pooled()
    {
        await Task.Yield();
        return 1;
    }
}
