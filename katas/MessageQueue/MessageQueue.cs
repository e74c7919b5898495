namespace Katas.MessageQueue;

/// <summary>
/// Delivers each message at least once, and those of one key in order, until a consumer acknowledges it. Members may be
/// called by any number of threads at the same time.
/// </summary>
/// <param name="visibilityTimeout">
/// How long a delivered message is kept from others, from one tick to <see cref="TimeSpan.MaxValue"/>.
/// </param>
/// <param name="maxDeliveries">How often a message is delivered before it becomes a dead letter, at least 1.</param>
/// <param name="time">The clock. It has no timers, and never steps back.</param>
/// <exception cref="ArgumentOutOfRangeException">
/// <paramref name="visibilityTimeout"/> is zero or negative, or <paramref name="maxDeliveries"/> is less than 1.
/// </exception>
/// <exception cref="ArgumentNullException"><paramref name="time"/> is null.</exception>
public sealed class MessageQueue(TimeSpan visibilityTimeout, int maxDeliveries, TimeProvider time)
{
    /// <summary>Puts a message at the end of the queue.</summary>
    /// <param name="key">Compared ordinally; empty is a key like any other.</param>
    /// <param name="body">Any text.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public void Send(string key, string body) => throw new NotImplementedException();

    /// <summary>Delivers the message that was sent first of those that may be delivered now; null where there is none.</summary>
    public Delivery? Receive() => throw new NotImplementedException();

    /// <summary>The consumer is done with the message: it is gone for good.</summary>
    /// <returns>Whether the delivery was still open; otherwise nothing has changed.</returns>
    public bool Acknowledge(long receipt) => throw new NotImplementedException();

    /// <summary>The consumer gives the message back: it may be delivered again at once, or is a dead letter.</summary>
    /// <returns>Whether the delivery was still open; otherwise nothing has changed.</returns>
    public bool Reject(long receipt) => throw new NotImplementedException();

    /// <summary>The messages that have become dead letters by now, in any order.</summary>
    /// <returns>A list of its own, which does not change when the queue does.</returns>
    public IReadOnlyList<DeadLetter> DeadLetters() => throw new NotImplementedException();
}
