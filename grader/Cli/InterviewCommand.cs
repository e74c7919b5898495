using Katas.Grader.Interviewing;
using Katas.Grader.Reporting;
using Spectre.Console;

namespace Katas.Grader.Cli;

/// <summary>A mock coding round on the learner's own files.</summary>
internal static class InterviewCommand
{
    /// <summary>Starts a round; where one runs, shows it; where its time is up, finishes it.</summary>
    public static async Task<int> RunAsync(Context context, InterviewOptions options, CancellationToken cancellation)
    {
        var store = new RoundStore(context.Repository, context.Time);
        var round = store.Change(round => round);
        if (round is { IsOver: true })
            return await InterviewFinish.RunAsync(context, store, cancellation);
        if (round is not null && options.IsWish)
            throw new UsageException($"A round runs until {LocalTime.Of(context.Time, round.End)}, so no other can start: 'kata interview finish' ends it, 'kata interview abandon' drops it.");

        if (round is not null)
            Show(context, round);
        else if (await InterviewStart.RunAsync(context, store, options, cancellation) is { } started)
            Next(context, round = started);
        else
            return ExitCode.NotSolved;

        if (!options.Clock || context is not { Keys: not null, Progress.IsTerminal: true })
            return ExitCode.AllSolved;
        return await GoingOnAsync(context, round, () => InterviewClock.StayAsync(context, store, round, cancellation))
            ? await InterviewFinish.RunAsync(context, store, cancellation)
            : ExitCode.AllSolved;
    }

    /// <summary>Grades katas of the round, all of them without a name.</summary>
    public static async Task<int> CheckAsync(Context context, IReadOnlyList<string> names, CancellationToken cancellation)
    {
        var store = new RoundStore(context.Repository, context.Time);
        var round = store.Change(round => round) ?? throw NoRound();
        if (round.IsOver)
            return await InterviewFinish.RunAsync(context, store, cancellation);

        WarnOfClock(context, round);
        var katas = names.Select(context.Catalog.Find).Select(kata => kata.Slug).ToList();
        if (katas.Find(slug => round.Katas.All(own => own.Kata != slug)) is { } stranger)
            throw new UsageException($"{stranger} is not part of the round: it asks for {string.Join(" and ", round.Katas.Select(own => own.Kata))}.");
        if (katas.Count == 0)
            katas = [.. round.Katas.Select(own => own.Kata).Where(slug => context.Catalog.TryFind(slug) is not null)];
        var options = new CheckOptions(katas, All: false, Reference: false, Submission: null, Complexity: true, CheckOutputs.OnlyText);
        return await GoingOnAsync(context, round, () => CheckCommand.RunAsync(context, options, cancellation));
    }

    /// <summary>Ends the round now, if it has not ended: grades everything and writes the report.</summary>
    public static Task<int> FinishAsync(Context context, CancellationToken cancellation) =>
        InterviewFinish.RunAsync(context, new RoundStore(context.Repository, context.Time), cancellation);

    /// <summary>Drops the round ungraded.</summary>
    public static int Abandon(Context context)
    {
        var kept = new RoundStore(context.Repository, context.Time).SetAside() ?? throw NoRound();
        context.Out.WriteLine($"The round is dropped and not graded; your files stay as they are. What was noted of it is in {context.Repository.Shown(kept)}.");
        return ExitCode.AllSolved;
    }

    private static void Show(Context context, Round round)
    {
        WarnOfClock(context, round);
        context.Out.WriteLine($"{Capital(LocalTime.Minutes((int)round.Left.TotalMinutes))} left, until {LocalTime.Of(context.Time, round.End)}.");
        context.Out.WriteLine();
        Next(context, round);
    }

    private static void Next(Context context, Round round)
    {
        new RoundScreen(context.Out, context.Time).Write(round, context.Catalog);
        context.Out.WriteLine($"'kata show {round.Katas[0].Kata}' shows a statement, 'kata interview check' grades, 'kata interview' shows the time left, 'kata interview finish' ends the round and writes its report. Hints and references stay hidden until then.");
    }

    /// <summary>Says where the machine's clock has fallen behind the round.</summary>
    public static void WarnOfClock(Context context, Round round)
    {
        var now = context.Time.GetUtcNow();
        if (round.IsBehind(now))
            context.Error.WriteLine($"The machine's clock reads {LocalTime.Of(context.Time, now)}, but the round had come to {LocalTime.Of(context.Time, round.Seen)}: the clock was set back. The round stands still until the clock has caught up.");
    }

    /// <summary>Says what becomes of the round where Ctrl-C ends what is being done.</summary>
    public static async Task<T> GoingOnAsync<T>(Context context, Round round, Func<Task<T>> work)
    {
        try
        {
            return await work();
        }
        catch (OperationCanceledException)
        {
            context.Progress.Clear();
            context.Error.WriteLine(round.IsOver
                ? "Stopped. The time is up, and nothing is lost: 'kata interview' grades the round."
                : $"Stopped. The round goes on until {LocalTime.Of(context.Time, round.End)}.");
            throw;
        }
    }

    public static UsageException NoRound() => new("No round runs: 'kata interview' starts one.");

    private static string Capital(string text) => char.ToUpperInvariant(text[0]) + text[1..];
}
