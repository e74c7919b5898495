namespace Katas.MessageQueue;

/// <summary>
/// Deliveries in a linked list, the next to time out first, and a table from receipt to node; heads of keys in a sorted set.
/// Deadlines are moments, as far as there are any.
/// </summary>
public sealed class MessageQueue
{
    private readonly object _sync = new();
    private readonly long _timeout;
    private readonly int _limit;
    private readonly TimeProvider _time;
    private readonly Dictionary<string, LinkedList<Entry>> _byKey = new(StringComparer.Ordinal);
    private readonly SortedSet<Entry> _deliverable = new(Comparer<Entry>.Create((left, right) => left.Position.CompareTo(right.Position)));
    private readonly LinkedList<Lease> _leases = new();
    private readonly Dictionary<long, LinkedListNode<Lease>> _byReceipt = new();
    private readonly List<DeadLetter> _dead = new();
    private long _position;
    private long _receipt = 1_000;

    public MessageQueue(TimeSpan visibilityTimeout, int maxDeliveries, TimeProvider time)
    {
        if (visibilityTimeout <= TimeSpan.Zero)
            throw new ArgumentOutOfRangeException(nameof(visibilityTimeout));
        if (maxDeliveries <= 0)
            throw new ArgumentOutOfRangeException(nameof(maxDeliveries));
        _time = time ?? throw new ArgumentNullException(nameof(time));
        _timeout = visibilityTimeout.Ticks;
        _limit = maxDeliveries;
    }

    public void Send(string key, string body)
    {
        var entry = new Entry(key ?? throw new ArgumentNullException(nameof(key)), body ?? throw new ArgumentNullException(nameof(body)));
        lock (_sync)
        {
            entry.Position = _position++;
            if (!_byKey.TryGetValue(key, out var line))
                _byKey[key] = line = new LinkedList<Entry>();
            line.AddLast(entry);
            if (line.Count == 1)
                _deliverable.Add(entry);
        }
    }

    public Delivery? Receive()
    {
        lock (_sync)
        {
            Expire();
            if (_deliverable.Min is not { } entry)
                return null;

            _deliverable.Remove(entry);
            var now = _time.GetUtcNow().UtcTicks;
            var lease = new Lease(_receipt++, entry, now > long.MaxValue - _timeout ? long.MaxValue : now + _timeout);
            _byReceipt.Add(lease.Receipt, _leases.AddLast(lease));
            return new Delivery(entry.Key, entry.Body, ++entry.Attempts, lease.Receipt);
        }
    }

    public bool Acknowledge(long receipt)
    {
        lock (_sync)
        {
            Expire();
            if (Close(receipt) is not { } entry)
                return false;
            Advance(entry);
            return true;
        }
    }

    public bool Reject(long receipt)
    {
        lock (_sync)
        {
            Expire();
            if (Close(receipt) is not { } entry)
                return false;
            Fail(entry);
            return true;
        }
    }

    public IReadOnlyList<DeadLetter> DeadLetters()
    {
        lock (_sync)
        {
            Expire();
            return _dead.ToArray();
        }
    }

    private void Expire()
    {
        var now = _time.GetUtcNow().UtcTicks;
        while (_leases.First is { Value: var lease } && lease.End <= now)
            Fail(Close(lease.Receipt)!);
    }

    private Entry? Close(long receipt)
    {
        if (!_byReceipt.Remove(receipt, out var node))
            return null;
        _leases.Remove(node);
        return node.Value.Entry;
    }

    private void Fail(Entry entry)
    {
        if (entry.Attempts >= _limit)
        {
            _dead.Add(new DeadLetter(entry.Key, entry.Body, entry.Attempts));
            Advance(entry);
        }
        else
        {
            _deliverable.Add(entry);
        }
    }

    private void Advance(Entry entry)
    {
        var line = _byKey[entry.Key];
        line.RemoveFirst();
        if (line.First is { Value: var next })
            _deliverable.Add(next);
        else
            _byKey.Remove(entry.Key);
    }

    private sealed class Entry(string key, string body)
    {
        public string Key => key;
        public string Body => body;
        public long Position { get; set; }
        public int Attempts { get; set; }
    }

    private sealed record Lease(long Receipt, Entry Entry, long End);
}
