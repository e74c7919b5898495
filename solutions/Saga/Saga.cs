namespace Katas.Saga;

public sealed class Saga(IReadOnlyList<ISagaStep> steps, ISagaJournal journal)
{
    private const string Started = "started", Done = "done", TurnedBack = "turned back", Undone = "undone";

    private readonly IReadOnlyList<ISagaStep> _steps = steps ?? throw new ArgumentNullException(nameof(steps));
    private readonly ISagaJournal _journal = journal ?? throw new ArgumentNullException(nameof(journal));

    public async Task<SagaResult> RunAsync(CancellationToken cancellationToken = default)
    {
        var entries = await _journal.ReadAsync();
        var started = entries.Count(entry => entry == Started);
        Exception? error = null;

        if (!entries.Contains(TurnedBack))
        {
            (started, var completed, error) = await GoForwardAsync(started, entries.Count(entry => entry == Done), cancellationToken);
            if (completed)
                return new SagaResult(SagaOutcome.Completed, Error: null);

            // Before the first compensation, or a crash during the second one would be followed by going forward again.
            await _journal.AppendAsync(TurnedBack);
        }

        return await GoBackAsync(started - entries.Count(entry => entry == Undone)) is { } stuck
            ? new SagaResult(SagaOutcome.Stuck, stuck)
            : new SagaResult(SagaOutcome.Compensated, error);
    }

    private async Task<(int Started, bool Completed, Exception? Error)> GoForwardAsync(
        int started, int done, CancellationToken cancellationToken)
    {
        for (var step = done; step < _steps.Count; step++)
        {
            if (cancellationToken.IsCancellationRequested)
                return (started, Completed: false, Error: null);

            // Before the step, so that it is compensated even if nobody lives to see its end. A step in doubt has this entry.
            if (step == started)
            {
                await _journal.AppendAsync(Started);
                started++;
            }

            // The journal's exceptions are none of the step's: they end the run.
            if (await ExceptionOf(() => _steps[step].ExecuteAsync(cancellationToken)) is { } error)
                return (started, Completed: false, error);

            await _journal.AppendAsync(Done);
        }

        return (started, Completed: true, Error: null);
    }

    /// <returns>What a compensation threw, or null when all are done.</returns>
    private async Task<Exception?> GoBackAsync(int steps)
    {
        while (steps-- > 0)
        {
            // Going back is not cancelled: half a saga is what nobody wants.
            var step = _steps[steps];
            if (await ExceptionOf(() => step.CompensateAsync(CancellationToken.None)) is { } error)
                return error;

            await _journal.AppendAsync(Undone);
        }

        return null;
    }

    private static async Task<Exception?> ExceptionOf(Func<Task> action)
    {
        try
        {
            await action();
            return null;
        }
        catch (Exception exception)
        {
            return exception;
        }
    }
}
