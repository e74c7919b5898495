// rejected-by: tests: No_two_deliveries_have_the_same_receipt_however_often_a_message_comes
// Makes the receipt of the number of the message and of the delivery, with room for 255 deliveries.

namespace Katas.MessageQueue;

/// <summary>One lock; a queue for each key, a heap of what may be delivered, a linked list of deliveries by time.</summary>
public sealed class MessageQueue
{
    private sealed class Message(string key, string body, long number)
    {
        public string Key { get; } = key;
        public string Body { get; } = body;
        public long Number { get; } = number;
        public int Attempts { get; set; }
    }

    private sealed record Flight(Message Message, long Receipt, long Since);

    private readonly Lock _gate = new();
    private readonly TimeSpan _timeout;
    private readonly int _maxDeliveries;
    private readonly TimeProvider _time;
    private readonly Dictionary<string, Queue<Message>> _keys = new(StringComparer.Ordinal);
    private readonly PriorityQueue<Message, long> _ready = new();
    private readonly LinkedList<Flight> _flights = new();
    private readonly Dictionary<long, LinkedListNode<Flight>> _byReceipt = [];
    private readonly List<DeadLetter> _dead = [];
    private long _lastNumber;

    public MessageQueue(TimeSpan visibilityTimeout, int maxDeliveries, TimeProvider time)
    {
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(visibilityTimeout, TimeSpan.Zero);
        ArgumentOutOfRangeException.ThrowIfLessThan(maxDeliveries, 1);
        ArgumentNullException.ThrowIfNull(time);
        _timeout = visibilityTimeout;
        _maxDeliveries = maxDeliveries;
        _time = time;
    }

    public void Send(string key, string body)
    {
        ArgumentNullException.ThrowIfNull(key);
        ArgumentNullException.ThrowIfNull(body);
        lock (_gate)
        {
            Expire();
            var message = new Message(key, body, ++_lastNumber);
            if (_keys.TryGetValue(key, out var queue))
            {
                queue.Enqueue(message);
                return;
            }

            queue = new Queue<Message>();
            queue.Enqueue(message);
            _keys.Add(key, queue);
            _ready.Enqueue(message, message.Number);
        }
    }

    public Delivery? Receive()
    {
        lock (_gate)
        {
            Expire();
            if (!_ready.TryDequeue(out var message, out _))
            {
                return null;
            }

            message.Attempts++;
            var flight = new Flight(message, (message.Number << 8) + message.Attempts, _time.GetTimestamp());
            _byReceipt.Add(flight.Receipt, _flights.AddLast(flight));
            return new Delivery(message.Key, message.Body, message.Attempts, flight.Receipt);
        }
    }

    public bool Acknowledge(long receipt)
    {
        lock (_gate)
        {
            Expire();
            if (!_byReceipt.TryGetValue(receipt, out var node))
            {
                return false;
            }

            Land(node);
            Leave(node.Value.Message);
            return true;
        }
    }

    public bool Reject(long receipt)
    {
        lock (_gate)
        {
            Expire();
            if (!_byReceipt.TryGetValue(receipt, out var node))
            {
                return false;
            }

            Fail(node);
            return true;
        }
    }

    public IReadOnlyList<DeadLetter> DeadLetters()
    {
        lock (_gate)
        {
            Expire();
            return _dead.ToArray();
        }
    }

    private void Expire()
    {
        if (_flights.Count == 0)
        {
            return;
        }

        var now = _time.GetTimestamp();
        while (_flights.First is { } oldest && _time.GetElapsedTime(oldest.Value.Since, now) >= _timeout)
        {
            Fail(oldest);
        }
    }

    private void Fail(LinkedListNode<Flight> node)
    {
        Land(node);
        var message = node.Value.Message;
        if (message.Attempts < _maxDeliveries)
        {
            _ready.Enqueue(message, message.Number);
            return;
        }

        _dead.Add(new DeadLetter(message.Key, message.Body, message.Attempts));
        Leave(message);
    }

    private void Land(LinkedListNode<Flight> node)
    {
        _flights.Remove(node);
        _byReceipt.Remove(node.Value.Receipt);
    }

    private void Leave(Message message)
    {
        var queue = _keys[message.Key];
        queue.Dequeue();
        if (queue.TryPeek(out var next))
        {
            _ready.Enqueue(next, next.Number);
        }
        else
        {
            _keys.Remove(message.Key);
        }
    }
}
