public sealed class Connection : IAsyncDisposable, IDisposable
{
    private int _open;

    public async Task OpenAsync(CancellationToken cancellation = default)
    {
        await Task.Delay(TimeSpan.FromMilliseconds(1), cancellation);
        Interlocked.Exchange(ref _open, 1);
    }

    public async ValueTask DisposeAsync()
    {
        await Task.CompletedTask;
        Dispose();
        GC.SuppressFinalize(this);
    }

    public void Dispose() => Volatile.Write(ref _open, 0);

    public static async Task<bool> UseAsync()
    {
        await using var connection = new Connection();
        await connection.OpenAsync().ConfigureAwait(false);
        await using (var other = new Connection())
            await other.OpenAsync();
        using var plain = new Connection();
        return Volatile.Read(ref connection._open) == 1;
    }
}
