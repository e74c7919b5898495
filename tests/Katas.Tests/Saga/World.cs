using System.Globalization;

namespace Katas.Saga.Tests;

/// <summary>Steps that take effect in one place, and the calls of them in the order in which they came, over all runs.</summary>
internal sealed class World
{
    private readonly bool _completesLater;

    /// <param name="steps">How many steps there are.</param>
    /// <param name="completesLater">Whether steps and compensations complete after they have returned.</param>
    public World(int steps, bool completesLater = false)
    {
        _completesLater = completesLater;
        Steps = [.. Enumerable.Range(0, steps).Select(number => new Step(this, number))];
    }

    public IReadOnlyList<ISagaStep> Steps { get; }

    /// <summary><c>+2</c> for a step, <c>-2</c> for its compensation, <c>|</c> where a run ended in a crash.</summary>
    public List<string> Calls { get; } = [];

    /// <summary>The steps that have an effect now.</summary>
    public SortedSet<int> Effects { get; } = [];

    /// <summary>Called by step or compensation before its effect, with what stands in <see cref="Calls"/>; may throw.</summary>
    public Func<string, CancellationToken, Task> BeforeEffect { get; set; } = (_, _) => Task.CompletedTask;

    /// <summary>The same after the effect.</summary>
    public Action<string> AfterEffect { get; set; } = _ => { };

    public string CallsSoFar => string.Join(' ', Calls);

    private async Task Call(string call, CancellationToken cancellationToken, Action effect)
    {
        Calls.Add(call);
        if (_completesLater)
            await Task.Yield();
        await BeforeEffect(call, cancellationToken);
        effect();
        AfterEffect(call);
    }

    private sealed class Step(World world, int number) : ISagaStep
    {
        private readonly string _name = number.ToString(CultureInfo.InvariantCulture);

        public Task ExecuteAsync(CancellationToken cancellationToken) => world.Call($"+{_name}", cancellationToken, () => world.Effects.Add(number));

        public Task CompensateAsync(CancellationToken cancellationToken) => world.Call($"-{_name}", cancellationToken, () => world.Effects.Remove(number));
    }
}
