// rejected-by: tests: A_message_comes_again_when_the_timeout_is_over_and_not_a_tick_before
// Takes the end of the timeout for part of it.

namespace Katas.MessageQueue;

public sealed class MessageQueue
{
    private readonly TimeSpan _visibilityTimeout;
    private readonly int _maxDeliveries;
    private readonly TimeProvider _time;

    private readonly Lock _gate = new();

    // All messages of a key that are alive, oldest first. The oldest is in flight or ready; those behind it wait for it.
    private readonly Dictionary<string, Queue<Message>> _keys = [];
    private readonly PriorityQueue<Message, long> _ready = new();

    // By receipt, which count up: so the first one is also the first whose visibility timeout is over.
    private readonly SortedDictionary<long, InFlight> _inFlight = [];
    private readonly List<DeadLetter> _deadLetters = [];
    private long _lastNumber, _lastReceipt;

    public MessageQueue(TimeSpan visibilityTimeout, int maxDeliveries, TimeProvider time)
    {
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(visibilityTimeout, TimeSpan.Zero);
        ArgumentOutOfRangeException.ThrowIfLessThan(maxDeliveries, 1);
        ArgumentNullException.ThrowIfNull(time);
        (_visibilityTimeout, _maxDeliveries, _time) = (visibilityTimeout, maxDeliveries, time);
    }

    public void Send(string key, string body)
    {
        ArgumentNullException.ThrowIfNull(key);
        ArgumentNullException.ThrowIfNull(body);

        lock (_gate)
        {
            var message = new Message(++_lastNumber, key, body);
            if (_keys.TryGetValue(key, out var waiting))
            {
                waiting.Enqueue(message);
            }
            else
            {
                _keys.Add(key, new Queue<Message>([message]));
                _ready.Enqueue(message, message.Number);
            }
        }
    }

    public Delivery? Receive()
    {
        lock (_gate)
        {
            TakeBackWhatTimedOut();
            if (!_ready.TryDequeue(out var message, out _))
                return null;

            message.Attempts++;
            _inFlight.Add(++_lastReceipt, new InFlight(message, _time.GetTimestamp()));
            return new Delivery(message.Key, message.Body, message.Attempts, _lastReceipt);
        }
    }

    public bool Acknowledge(long receipt) => Settle(receipt, Finish);

    public bool Reject(long receipt) => Settle(receipt, Return);

    public IReadOnlyList<DeadLetter> DeadLetters()
    {
        lock (_gate)
        {
            TakeBackWhatTimedOut();
            return [.. _deadLetters];
        }
    }

    private bool Settle(long receipt, Action<Message> settle)
    {
        lock (_gate)
        {
            // First, so that a receipt is worth nothing once its time is over, whether or not anybody has received since.
            TakeBackWhatTimedOut();
            if (!_inFlight.Remove(receipt, out var delivery))
                return false;

            settle(delivery.Message);
            return true;
        }
    }

    private void TakeBackWhatTimedOut()
    {
        while (_inFlight.Count > 0)
        {
            var (receipt, delivery) = _inFlight.First();
            if (_time.GetElapsedTime(delivery.Since) <= _visibilityTimeout)
                return;

            _inFlight.Remove(receipt);
            Return(delivery.Message);
        }
    }

    private void Return(Message message)
    {
        if (message.Attempts < _maxDeliveries)
        {
            _ready.Enqueue(message, message.Number);
            return;
        }

        _deadLetters.Add(new DeadLetter(message.Key, message.Body, message.Attempts));
        Finish(message);
    }

    /// <summary>The next message of its key is ready; a key without one is forgotten.</summary>
    private void Finish(Message message)
    {
        var messages = _keys[message.Key];
        messages.Dequeue();
        if (messages.TryPeek(out var next))
            _ready.Enqueue(next, next.Number);
        else
            _keys.Remove(message.Key);
    }

    private sealed record Message(long Number, string Key, string Body)
    {
        public int Attempts { get; set; }
    }

    private readonly record struct InFlight(Message Message, long Since);
}
