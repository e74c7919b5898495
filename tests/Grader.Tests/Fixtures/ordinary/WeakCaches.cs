using System.Runtime.CompilerServices;

public sealed class WeakCache<TKey, TValue> where TKey : class where TValue : class, new()
{
    private readonly ConditionalWeakTable<TKey, TValue> _table = new();
    private readonly List<WeakReference<TValue>> _recent = [];

    public TValue Get(TKey key)
    {
        var value = _table.GetValue(key, static _ => new TValue());
        _recent.RemoveAll(reference => !reference.TryGetTarget(out _));
        _recent.Add(new WeakReference<TValue>(value));
        GC.KeepAlive(key);
        return value;
    }
}
