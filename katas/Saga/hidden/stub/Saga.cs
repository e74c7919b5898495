namespace Katas.Saga;

/// <summary>Runs steps in order or, when one of them fails, takes them back in the opposite order; resumes after a crash.</summary>
/// <param name="steps">The steps, the same ones in each run.</param>
/// <param name="journal">Empty at first; only this saga writes to it.</param>
/// <exception cref="ArgumentNullException">An argument is null.</exception>
public sealed class Saga(IReadOnlyList<ISagaStep> steps, ISagaJournal journal)
{
    /// <summary>Starts the saga, or goes on where the journal says that an earlier run broke off.</summary>
    /// <param name="cancellationToken">Turns the saga back as long as not all of its steps are done.</param>
    /// <exception cref="Exception">What the journal threw, as it was thrown; then nothing else is done.</exception>
    public Task<SagaResult> RunAsync(CancellationToken cancellationToken = default) => throw new NotImplementedException();
}
