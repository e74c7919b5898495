using System.Diagnostics.CodeAnalysis;
using System.Runtime.InteropServices;

namespace Katas.LruCache;

/// <summary>
/// The two lines are chained through one list of slots by number instead of by reference: a put makes no object, and the
/// collector has less to follow. A slot that becomes free is emptied, so that it holds on to nothing, and used again.
/// </summary>
public sealed class LruCache<TKey, TValue> where TKey : notnull
{
    private readonly int _capacity;
    private readonly TimeSpan _timeToLive;
    private readonly TimeProvider _time;
    private readonly Lock _gate = new();
    private readonly Dictionary<TKey, int> _numbers = [];

    /// <summary>Slot 0 is the head of both chains: after it comes the first to go, before it the last.</summary>
    private readonly List<Slot> _slots = [new()];

    private readonly Stack<int> _free = [];

    public LruCache(int capacity, TimeSpan timeToLive, TimeProvider time)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(capacity, 1);
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(timeToLive, TimeSpan.Zero);
        ArgumentNullException.ThrowIfNull(time);
        (_capacity, _timeToLive, _time) = (capacity, timeToLive, time);
    }

    private Span<Slot> Slots => CollectionsMarshal.AsSpan(_slots);

    public bool TryGet(TKey key, [MaybeNullWhen(false)] out TValue value)
    {
        lock (_gate)
        {
            if (!_numbers.TryGetValue(key, out var number) || IsExpired(number))
            {
                value = default;
                return false;
            }

            UnlinkUse(number);
            LinkUse(number);
            value = Slots[number].Value;
            return true;
        }
    }

    public void Put(TKey key, TValue value)
    {
        lock (_gate)
        {
            if (_numbers.TryGetValue(key, out var replaced))
                Free(replaced);
            else if (_numbers.Count == _capacity)
                Free(Slots[0].Younger is var oldest && IsExpired(oldest) ? oldest : Slots[0].Later);

            if (!_free.TryPop(out var number))
            {
                number = _slots.Count;
                _slots.Add(new Slot());
            }

            Slots[number] = new Slot { Key = key, Value = value, PutAt = _time.GetTimestamp() };
            _numbers.Add(key, number);
            LinkUse(number);
            LinkAge(number);
        }
    }

    public bool Remove(TKey key)
    {
        lock (_gate)
        {
            if (!_numbers.TryGetValue(key, out var number) || IsExpired(number))
                return false;

            Free(number);
            return true;
        }
    }

    private bool IsExpired(int number) => _time.GetElapsedTime(Slots[number].PutAt) >= _timeToLive;

    private void Free(int number)
    {
        _numbers.Remove(Slots[number].Key);
        UnlinkUse(number);
        UnlinkAge(number);
        Slots[number] = default;
        _free.Push(number);
    }

    private void LinkUse(int number)
    {
        var slots = Slots;
        (slots[number].Earlier, slots[number].Later) = (slots[0].Earlier, 0);
        slots[slots[0].Earlier].Later = number;
        slots[0].Earlier = number;
    }

    private void UnlinkUse(int number)
    {
        var slots = Slots;
        slots[slots[number].Earlier].Later = slots[number].Later;
        slots[slots[number].Later].Earlier = slots[number].Earlier;
    }

    private void LinkAge(int number)
    {
        var slots = Slots;
        (slots[number].Older, slots[number].Younger) = (slots[0].Older, 0);
        slots[slots[0].Older].Younger = number;
        slots[0].Older = number;
    }

    private void UnlinkAge(int number)
    {
        var slots = Slots;
        slots[slots[number].Older].Younger = slots[number].Younger;
        slots[slots[number].Younger].Older = slots[number].Older;
    }

    private struct Slot
    {
        public TKey Key;
        public TValue Value;
        public long PutAt;
        public int Earlier, Later, Older, Younger;
    }
}
