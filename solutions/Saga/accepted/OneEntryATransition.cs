using System.Globalization;

namespace Katas.Saga;

/// <summary>
/// An entry says what is about to be done, and thereby that what came before it is over: "do 2" is the end of step 1, "undo 1" that
/// of the compensation of step 2.
/// </summary>
public sealed class Saga
{
    private readonly ISagaStep[] _steps;
    private readonly ISagaJournal _journal;

    public Saga(IReadOnlyList<ISagaStep> steps, ISagaJournal journal)
    {
        ArgumentNullException.ThrowIfNull(steps);
        ArgumentNullException.ThrowIfNull(journal);
        _steps = [.. steps];
        _journal = journal;
    }

    public async Task<SagaResult> RunAsync(CancellationToken cancellationToken = default)
    {
        await Task.Yield();
        var last = (await _journal.ReadAsync().ConfigureAwait(false)).LastOrDefault()?.Split(' ') ?? ["new"];
        var isFresh = last[0] == "new";
        if (last[0] == "completed" || _steps.Length == 0)
            return new SagaResult(SagaOutcome.Completed, null);
        if (last[0] == "compensated")
            return new SagaResult(SagaOutcome.Compensated, null);

        var position = isFresh ? 0 : int.Parse(last[1], CultureInfo.InvariantCulture);
        Exception? error = null;
        if (isFresh || last[0] == "do")
        {
            var inDoubt = !isFresh;
            while (position < _steps.Length)
            {
                if (cancellationToken.IsCancellationRequested)
                {
                    if (!inDoubt)
                        position--;
                    break;
                }

                if (!inDoubt)
                    await _journal.AppendAsync($"do {position}").ConfigureAwait(false);
                inDoubt = false;
                try
                {
                    await _steps[position].ExecuteAsync(cancellationToken).ConfigureAwait(false);
                }
                catch (Exception exception)
                {
                    error = exception;
                    break;
                }

                position++;
            }

            if (position == _steps.Length)
            {
                await _journal.AppendAsync("completed").ConfigureAwait(false);
                return new SagaResult(SagaOutcome.Completed, null);
            }

            await _journal.AppendAsync(position < 0 ? "compensated" : $"undo {position}").ConfigureAwait(false);
        }

        while (position >= 0)
        {
            try
            {
                await _steps[position].CompensateAsync(default).ConfigureAwait(false);
            }
            catch (Exception exception)
            {
                return new SagaResult(SagaOutcome.Stuck, exception);
            }

            position--;
            await _journal.AppendAsync(position < 0 ? "compensated" : $"undo {position}").ConfigureAwait(false);
        }

        return new SagaResult(SagaOutcome.Compensated, error);
    }
}
