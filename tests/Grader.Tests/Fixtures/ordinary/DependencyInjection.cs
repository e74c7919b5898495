public interface IClock { DateTimeOffset Now { get; } }

public sealed class SystemClock : IClock
{
    public DateTimeOffset Now => TimeProvider.System.GetUtcNow();
}

public sealed class Container
{
    private readonly Dictionary<Type, Func<Container, object>> _factories = [];

    public Container Add<TService, TImplementation>() where TImplementation : TService, new() where TService : class
    {
        _factories[typeof(TService)] = _ => new TImplementation();
        return this;
    }

    public Container Add<TService>(Func<Container, TService> factory) where TService : class
    {
        _factories[typeof(TService)] = container => factory(container);
        return this;
    }

    public T Get<T>() where T : class => _factories.TryGetValue(typeof(T), out var factory)
        ? (T)factory(this)
        : throw new InvalidOperationException($"{typeof(T).Name} is not registered: '{typeof(T)}'.");
}
