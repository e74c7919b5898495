namespace Katas.Saga.Tests;

/// <summary>
/// Lets the process die at every append, with the entry written and without, and its successor too; and looks whether what
/// was called, over all runs, is what the statement allows.
/// </summary>
public class SagaCrashHiddenTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task A_saga_that_goes_forward_survives_any_two_crashes(int steps) =>
        await DieEverywhereAsync(new Scenario(steps));

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task A_saga_whose_step_fails_survives_any_two_crashes(int steps)
    {
        for (var failing = 0; failing < steps; failing++)
        {
            foreach (var afterItsEffect in new[] { false, true })
                await DieEverywhereAsync(new Scenario(steps, failing, afterItsEffect));
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public async Task A_step_in_doubt_that_fails_when_it_is_executed_again_is_compensated(int steps)
    {
        for (var failing = 0; failing < steps; failing++)
            await DieEverywhereAsync(new Scenario(steps, failing, OnlyAgain: true));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task A_step_in_doubt_is_compensated_when_the_next_run_is_cancelled(int steps)
    {
        await DieEverywhereAsync(new Scenario(steps, NextIsCancelled: true));
        for (var failing = 0; failing < steps; failing++)
            await DieEverywhereAsync(new Scenario(steps, failing, AfterItsEffect: true, NextIsCancelled: true));
    }

    private static async Task DieEverywhereAsync(Scenario scenario)
    {
        for (var (first, firstDied) = (0, true); firstDied; first++)
        {
            // Up to the first append that does not take place.
            firstDied = await TryAsync(scenario, new Death(first, Written: false)) | await TryAsync(scenario, new Death(first, Written: true));
            for (var (second, secondDied) = (0, firstDied); secondDied; second++)
            {
                secondDied = false;
                foreach (var (one, two) in new[] { (false, false), (false, true), (true, false), (true, true) })
                    secondDied |= await TryAsync(scenario, new Death(first, one), new Death(second, two));
            }
        }
    }

    /// <returns>Whether the last of the deaths took place.</returns>
    private static async Task<bool> TryAsync(Scenario scenario, params Death[] deaths)
    {
        var world = new World(scenario.Steps);
        var executions = 0;
        world.BeforeEffect = (call, _) => call == $"+{scenario.Failing}" && ++executions > (scenario.OnlyAgain ? 1 : 0) && !scenario.AfterItsEffect
            ? throw new TimeoutException() : Task.CompletedTask;
        world.AfterEffect = call =>
        {
            if (call == $"+{scenario.Failing}" && scenario.AfterItsEffect)
                throw new TimeoutException();
        };

        var journal = new Journal { Died = () => world.Calls.Add("|") };
        var died = 0;
        for (var run = 0; run <= deaths.Length; run++)
        {
            var isCancelled = run > 0 && scenario.NextIsCancelled;
            journal = run < deaths.Length ? journal.After(deaths[run].Append, deaths[run].Written) : journal.After();
            world.Calls.Add(isCancelled ? "cancelled>" : ">");
            try
            {
                var outcome = (await new Saga(world.Steps, journal).RunAsync(new CancellationToken(isCancelled))).Outcome;
                if (Complaint(world, outcome) is { } complaint)
                    complaint.Should().BeNull("{0}, {1}, and the calls were {2}", scenario, string.Join(", ", deaths.AsEnumerable()), world.CallsSoFar);
                break;
            }
            catch (CrashException)
            {
                died++;
            }
        }

        return died == deaths.Length;
    }

    /// <summary>What is wrong with the calls over all runs and with what they left behind; null when nothing is.</summary>
    private static string? Complaint(World world, SagaOutcome outcome)
    {
        var (highest, lowest) = (-1, int.MaxValue);
        var (isFirstOfRun, isDead, isCancelled) = (true, false, false);
        foreach (var call in world.Calls)
        {
            if (call is "|" or ">" or "cancelled>")
            {
                (isFirstOfRun, isDead, isCancelled) = (true, call is "|", call is "cancelled>");
                continue;
            }

            var number = call[1] - '0';
            if (isDead)
                return $"{call} was called after the process had died";
            if (call[0] == '+')
            {
                if (lowest != int.MaxValue)
                    return $"{call} was called although the saga was going back";
                if (isCancelled)
                    return $"{call} was called although the run is cancelled";
                if (number != highest + 1 && (number != highest || !isFirstOfRun))
                    return $"{call} was called out of order, or again although its end was in the journal";
                highest = number;
            }
            else
            {
                // What was started has to be taken back; after a crash, also what has perhaps only been about to start.
                if (lowest == int.MaxValue ? number != highest && (number != highest + 1 || !isFirstOfRun) : number != lowest - 1 && (number != lowest || !isFirstOfRun))
                    return $"{call} was called out of order, or again although its end was in the journal";
                lowest = number;
            }

            isFirstOfRun = false;
        }

        return outcome switch
        {
            SagaOutcome.Completed when world.Effects.Count != world.Steps.Count => $"it is completed, and steps {string.Join(", ", world.Effects)} have an effect",
            SagaOutcome.Compensated when world.Effects.Count > 0 => $"it is compensated, and steps {string.Join(", ", world.Effects)} have an effect",
            SagaOutcome.Compensated when highest >= 0 && lowest != 0 => "it is compensated, and not all that were started were taken back",
            SagaOutcome.Stuck => "it is stuck, and no compensation has failed",
            _ => null,
        };
    }

    /// <param name="Steps">How many there are.</param>
    /// <param name="Failing">Which one throws.</param>
    /// <param name="AfterItsEffect">Whether it throws after its effect.</param>
    /// <param name="OnlyAgain">Whether it throws only when it is executed for the second time.</param>
    /// <param name="NextIsCancelled">Whether all runs but the first are cancelled from the beginning.</param>
    private sealed record Scenario(int Steps, int? Failing = null, bool AfterItsEffect = false, bool OnlyAgain = false, bool NextIsCancelled = false);

    /// <param name="Append">The number of the append in its run at which the process dies.</param>
    /// <param name="Written">Whether the entry is there nevertheless.</param>
    private sealed record Death(int Append, bool Written);
}
