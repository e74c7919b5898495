// rejected-by: tests: Messages_sent_and_received_on_all_threads_come_once_each_and_in_order
// Every collection is thread-safe, and what happens between two of them is not.

using System.Collections.Concurrent;

namespace Katas.MessageQueue;

public sealed class MessageQueue
{
    private readonly TimeSpan _visibilityTimeout;
    private readonly int _maxDeliveries;
    private readonly TimeProvider _time;

    private readonly ConcurrentDictionary<string, ConcurrentQueue<Message>> _keys = new();
    private readonly PriorityQueue<Message, long> _ready = new();
    private readonly ConcurrentDictionary<long, InFlight> _inFlight = new();
    private readonly ConcurrentQueue<DeadLetter> _deadLetters = new();
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

        var message = new Message(Interlocked.Increment(ref _lastNumber), key, body);
        var waiting = _keys.GetOrAdd(key, _ => new ConcurrentQueue<Message>());
        waiting.Enqueue(message);
        if (waiting.Count == 1)
            Ready(message);
    }

    public Delivery? Receive()
    {
        TakeBackWhatTimedOut();
        Message? message;
        lock (_ready)
        {
            if (!_ready.TryDequeue(out message, out _))
                return null;
        }

        message.Attempts++;
        var receipt = Interlocked.Increment(ref _lastReceipt);
        _inFlight[receipt] = new InFlight(message, _time.GetTimestamp());
        return new Delivery(message.Key, message.Body, message.Attempts, receipt);
    }

    public bool Acknowledge(long receipt)
    {
        TakeBackWhatTimedOut();
        if (!_inFlight.TryRemove(receipt, out var delivery))
            return false;

        Finish(delivery.Message);
        return true;
    }

    public bool Reject(long receipt)
    {
        TakeBackWhatTimedOut();
        if (!_inFlight.TryRemove(receipt, out var delivery))
            return false;

        Return(delivery.Message);
        return true;
    }

    public IReadOnlyList<DeadLetter> DeadLetters()
    {
        TakeBackWhatTimedOut();
        return [.. _deadLetters];
    }

    private void TakeBackWhatTimedOut()
    {
        foreach (var (receipt, delivery) in _inFlight)
        {
            if (_time.GetElapsedTime(delivery.Since) >= _visibilityTimeout && _inFlight.TryRemove(receipt, out _))
                Return(delivery.Message);
        }
    }

    private void Return(Message message)
    {
        if (message.Attempts < _maxDeliveries)
        {
            Ready(message);
            return;
        }

        _deadLetters.Enqueue(new DeadLetter(message.Key, message.Body, message.Attempts));
        Finish(message);
    }

    private void Finish(Message message)
    {
        var messages = _keys[message.Key];
        messages.TryDequeue(out _);
        if (messages.TryPeek(out var next))
            Ready(next);
        else
            _keys.TryRemove(message.Key, out _);
    }

    private void Ready(Message message)
    {
        lock (_ready)
            _ready.Enqueue(message, message.Number);
    }

    private sealed record Message(long Number, string Key, string Body)
    {
        public int Attempts { get; set; }
    }

    private readonly record struct InFlight(Message Message, long Since);
}
