using System.Text.Json;

namespace Katas.Saga;

/// <summary>Each entry is the whole state, as it would stand in a row of a table; the last one counts.</summary>
public sealed class Saga(IReadOnlyList<ISagaStep> steps, ISagaJournal journal)
{
    private readonly IReadOnlyList<ISagaStep> _steps = steps ?? throw new ArgumentNullException(nameof(steps));
    private readonly ISagaJournal _journal = journal ?? throw new ArgumentNullException(nameof(journal));

    public async Task<SagaResult> RunAsync(CancellationToken cancellationToken = default)
    {
        var entries = await _journal.ReadAsync();
        var state = entries.Count == 0 ? new State(Phase.Forward, 0, IsStarted: false) : JsonSerializer.Deserialize<State>(entries[^1])!;
        Exception? error = null;
        while (true)
        {
            switch (state)
            {
                case { Phase: Phase.Forward } when state.Step == _steps.Count:
                    return new SagaResult(SagaOutcome.Completed, null);

                case { Phase: Phase.Forward } when cancellationToken.IsCancellationRequested:
                    state = await SaveAsync(new State(Phase.Back, state.IsStarted ? state.Step : state.Step - 1, false));
                    break;

                case { Phase: Phase.Forward, IsStarted: false }:
                    state = await SaveAsync(state with { IsStarted = true });
                    break;

                case { Phase: Phase.Forward }:
                    error = await TryAsync(_steps[state.Step].ExecuteAsync, cancellationToken);
                    state = await SaveAsync(error is null ? new State(Phase.Forward, state.Step + 1, false) : new State(Phase.Back, state.Step, false));
                    break;

                case { Step: < 0 }:
                    return new SagaResult(SagaOutcome.Compensated, error);

                default:
                    if (await TryAsync(_steps[state.Step].CompensateAsync, CancellationToken.None) is { } stuck)
                        return new SagaResult(SagaOutcome.Stuck, stuck);
                    state = await SaveAsync(state with { Step = state.Step - 1 });
                    break;
            }
        }
    }

    private async Task<State> SaveAsync(State state)
    {
        await _journal.AppendAsync(JsonSerializer.Serialize(state));
        return state;
    }

    private static async Task<Exception?> TryAsync(Func<CancellationToken, Task> action, CancellationToken cancellationToken)
    {
        try
        {
            await action(cancellationToken);
        }
        catch (Exception exception)
        {
            return exception;
        }

        return null;
    }

    private enum Phase
    {
        Forward,
        Back,
    }

    private sealed record State(Phase Phase, int Step, bool IsStarted);
}
