namespace Katas.Saga;

/// <summary>One step of a saga, and what takes it back.</summary>
public interface ISagaStep
{
    /// <summary>Takes effect, once only however often it is called. When it throws, it may have taken effect or not.</summary>
    Task ExecuteAsync(CancellationToken cancellationToken);

    /// <summary>Takes the effect back, if there is one, once only however often it is called.</summary>
    Task CompensateAsync(CancellationToken cancellationToken);
}

/// <summary>What survives a crash: texts, in the order in which they were written.</summary>
public interface ISagaJournal
{
    /// <summary>Writes one entry, of any text. When it throws, the entry may have been written or not.</summary>
    Task AppendAsync(string entry);

    /// <summary>All entries from the first on.</summary>
    Task<IReadOnlyList<string>> ReadAsync();
}

/// <summary>How a run of a saga ended.</summary>
public enum SagaOutcome
{
    /// <summary>All steps have taken effect.</summary>
    Completed,

    /// <summary>No step has any effect.</summary>
    Compensated,

    /// <summary>A compensation has thrown; the next run goes on with it.</summary>
    Stuck,
}

/// <summary>What became of a saga in one run.</summary>
/// <param name="Outcome">How the run ended.</param>
/// <param name="Error">
/// What the compensation threw at which the run got stuck; else what the step threw at which it turned back; null where
/// nothing threw in this run.
/// </param>
public sealed record SagaResult(SagaOutcome Outcome, Exception? Error);
