// rejected-by: tests: A_compensation_may_throw_before_it_returns_a_task
// Calls the compensation outside of the try, and only awaits its task in it.

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
                case "started":
                    started++;
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

            if (started == i)
            {
                await journal.AppendAsync("started").ConfigureAwait(false);
                started++;
            }

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
            var undoing = steps[i].CompensateAsync(CancellationToken.None);
            try
            {
                await undoing.ConfigureAwait(false);
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
