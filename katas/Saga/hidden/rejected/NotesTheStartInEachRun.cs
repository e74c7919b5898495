// rejected-by: tests: A_step_has_four_entries_at_most_however_often_the_process_dies_after_it
// Notes in each run that it starts the step in doubt, so that a process that keeps dying there fills the journal.

namespace Katas.Saga;

public sealed class Saga(IReadOnlyList<ISagaStep> steps, ISagaJournal journal)
{
    private readonly IReadOnlyList<ISagaStep> steps = steps ?? throw new ArgumentNullException(nameof(steps));
    private readonly ISagaJournal journal = journal ?? throw new ArgumentNullException(nameof(journal));

    public async Task<SagaResult> RunAsync(CancellationToken cancellationToken = default)
    {
        var entries = await journal.ReadAsync().ConfigureAwait(false);
        var started = 0;
        var done = 0;
        var undone = 0;
        var turnedBack = false;
        foreach (var entry in entries)
        {
            switch (entry)
            {
                case var start when start.StartsWith("started", StringComparison.Ordinal):
                    started = int.Parse(start[8..]) + 1;
                    break;
                case "done":
                    done++;
                    break;
                case "turned back":
                    turnedBack = true;
                    break;
                case "undone":
                    undone++;
                    break;
            }
        }

        Exception? error = null;
        for (var i = done; i < steps.Count && !turnedBack; i++)
        {
            if (cancellationToken.IsCancellationRequested)
            {
                turnedBack = true;
                await journal.AppendAsync("turned back").ConfigureAwait(false);
                break;
            }

            await journal.AppendAsync($"started {i}").ConfigureAwait(false);
            started = i + 1;

            try
            {
                await steps[i].ExecuteAsync(cancellationToken).ConfigureAwait(false);
            }
            catch (Exception exception)
            {
                error = exception;
                turnedBack = true;
            }

            await journal.AppendAsync(turnedBack ? "turned back" : "done").ConfigureAwait(false);
        }

        if (!turnedBack)
        {
            return new SagaResult(SagaOutcome.Completed, null);
        }

        for (var i = started - undone - 1; i >= 0; i--)
        {
            try
            {
                await steps[i].CompensateAsync(CancellationToken.None).ConfigureAwait(false);
            }
            catch (Exception exception)
            {
                return new SagaResult(SagaOutcome.Stuck, exception);
            }

            await journal.AppendAsync("undone").ConfigureAwait(false);
        }

        return new SagaResult(SagaOutcome.Compensated, error);
    }
}
