using System.Collections.Immutable;

public sealed class EventBus
{
    private ImmutableDictionary<Type, ImmutableList<Action<object>>> _handlers = ImmutableDictionary<Type, ImmutableList<Action<object>>>.Empty;

    public IDisposable Subscribe<T>(Action<T> handler) where T : notnull
    {
        Action<object> wrapped = message => handler((T)message);
        ImmutableInterlocked.AddOrUpdate(ref _handlers, typeof(T), [wrapped], (_, list) => list.Add(wrapped));
        return new Subscription(() => ImmutableInterlocked.AddOrUpdate(ref _handlers, typeof(T), [], (_, list) => list.Remove(wrapped)));
    }

    public void Publish(object message)
    {
        List<Exception> errors = [];
        foreach (var (type, handlers) in _handlers)
        {
            if (type != message.GetType() && !type.IsInstanceOfType(message))
                continue;
            foreach (var handler in handlers)
            {
                try
                {
                    handler(message);
                }
                catch (Exception e)
                {
                    errors.Add(e);
                }
            }
        }

        if (errors.Count > 0)
            throw new AggregateException($"{errors.Count} handlers of {message.GetType().FullName} failed.", errors);
    }

    private sealed class Subscription(Action dispose) : IDisposable
    {
        public void Dispose() => dispose();
    }
}
