namespace Katas.IdempotencyKey;

/// <summary>What the body of the request asks for. Payments are compared by value, as records are.</summary>
/// <param name="Account">The account to charge.</param>
/// <param name="Cents">The amount, in cents.</param>
public sealed record Payment(string Account, long Cents);

/// <summary>What the bank answers to a payment that it has charged.</summary>
/// <param name="Id">The bank's number of the charge.</param>
public sealed record Receipt(string Id);

/// <summary>A key came with another payment than the one that it was first used for; an API answers 422.</summary>
/// <param name="key">The key.</param>
public sealed class IdempotencyConflictException(string key)
    : Exception($"The idempotency key '{key}' has been used for another payment. Use a new key for a new payment.");
