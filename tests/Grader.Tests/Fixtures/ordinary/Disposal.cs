public abstract class Resource : IDisposable
{
    private bool _disposed;

    protected virtual void Dispose(bool disposing)
    {
        if (_disposed)
            return;
        _disposed = true;
    }

    public void Use() => ObjectDisposedException.ThrowIf(_disposed, this);

    public void Dispose()
    {
        Dispose(disposing: true);
        GC.SuppressFinalize(this);
    }
}

public sealed class Buffered : Resource
{
    private readonly MemoryStream _stream = new();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            _stream.Dispose();
        base.Dispose(disposing);
    }

    public static void Scope()
    {
        using Buffered a = new(), b = new();
        a.Use();
    }
}
