public static class Correlation
{
    private static readonly AsyncLocal<string?> Current = new();
    private static readonly ThreadLocal<Random> Local = new(() => new Random(1), trackAllValues: false);

    public static string Id => Current.Value ??= Guid.NewGuid().ToString();

    public static async Task<T> With<T>(string id, Func<Task<T>> work)
    {
        var before = Current.Value;
        Current.Value = id;
        try
        {
            return await work();
        }
        finally
        {
            Current.Value = before;
        }
    }

    public static int Random() => Local.Value!.Next() + (ExecutionContext.Capture() is null ? 1 : 0) + (SynchronizationContext.Current is null ? 1 : 0);
}
