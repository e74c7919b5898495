public delegate Task RequestDelegate(Context context);

public sealed class Context
{
    public required string Path { get; init; }
    public int Status { get; set; } = 200;
    public IDictionary<string, object?> Items { get; } = new Dictionary<string, object?>(StringComparer.OrdinalIgnoreCase);
}

public sealed class Pipeline
{
    private readonly List<Func<RequestDelegate, RequestDelegate>> _parts = [];

    public Pipeline Use(Func<Context, Func<Task>, Task> middleware)
    {
        _parts.Add(next => context => middleware(context, () => next(context)));
        return this;
    }

    public RequestDelegate Build()
    {
        RequestDelegate app = context =>
        {
            context.Status = 404;
            return Task.CompletedTask;
        };
        for (var i = _parts.Count - 1; i >= 0; i--)
            app = _parts[i](app);
        return app;
    }
}
