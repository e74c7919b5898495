public sealed class Subject<T> : IObservable<T>, IObserver<T>
{
    private readonly List<IObserver<T>> _observers = [];

    public IDisposable Subscribe(IObserver<T> observer)
    {
        _observers.Add(observer);
        return new Unsubscriber(_observers, observer);
    }

    public void OnNext(T value) => _observers.ToList().ForEach(observer => observer.OnNext(value));
    public void OnError(Exception error) => _observers.ForEach(observer => observer.OnError(error));
    public void OnCompleted() => _observers.ForEach(observer => observer.OnCompleted());

    private sealed record Unsubscriber(List<IObserver<T>> Observers, IObserver<T> Observer) : IDisposable
    {
        public void Dispose() => Observers.Remove(Observer);
    }
}
