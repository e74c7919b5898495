namespace Katas.MessageQueue;

/// <summary>One delivery of a message to a consumer, who has to settle it before the visibility timeout is over.</summary>
/// <param name="Key">Messages of one key are delivered in the order in which they were sent, one at a time.</param>
/// <param name="Body">What was sent.</param>
/// <param name="Attempt">Which delivery of this message it is, from 1.</param>
/// <param name="Receipt">Names this delivery, and no other of any message.</param>
public sealed record Delivery(string Key, string Body, int Attempt, long Receipt);

/// <summary>A message that was delivered as often as it may be and never acknowledged.</summary>
/// <param name="Key">The key that it was sent with.</param>
/// <param name="Body">What was sent.</param>
/// <param name="Attempts">How often it was delivered.</param>
public sealed record DeadLetter(string Key, string Body, int Attempts);
