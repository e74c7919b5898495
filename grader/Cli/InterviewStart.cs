using Katas.Grader.Catalog;
using Katas.Grader.Interviewing;
using Katas.Grader.Progress;
using Katas.Grader.Submissions;
using Spectre.Console;

namespace Katas.Grader.Cli;

/// <summary>Begins a round: picks its katas, and puts stubs back where the learner agrees.</summary>
internal static class InterviewStart
{
    /// <returns>The round; null where the learner was asked and did not agree.</returns>
    public static async Task<Round?> RunAsync(Context context, RoundStore store, InterviewOptions options, CancellationToken cancellation)
    {
        var minutes = options.Minutes ?? InterviewOptions.DefaultMinutes;
        if (minutes is < 1 or > Round.MostMinutes)
            throw new UsageException($"--minutes {minutes} is no length for a round: it takes 1 to {Round.MostMinutes}.");

        var solved = (context.OpenStore().Read() ?? History.Empty).Katas.Where(kata => kata.FirstSolved is not null).Select(kata => kata.Kata).ToHashSet();
        var wish = new RoundWish(minutes, options.Level, Topics.Find(context.Repository, options.Topics), options.Seed ?? Random.Shared.Next(1_000_000));
        var katas = new RoundPlan(context.Catalog.All, solved).Pick(wish);

        var worked = katas.Where(kata => !StubReset.IsPristine(kata)).ToList();
        if (worked.Count > 0 && !await MaySetAsideAsync(context, worked, solved, options.Yes, cancellation))
            return null;

        var round = store.Start(minutes, wish.Seed, katas, () => SetAside(context, worked));
        context.Out.WriteLine($"The round runs for {LocalTime.Minutes(minutes)}, until {LocalTime.Of(context.Time, round.End)}, whether this window stays open or not. (--seed {wish.Seed} picks these katas again.)");
        context.Out.WriteLine();
        return round;
    }

    /// <summary>Says that files will be replaced, and asks where somebody can be asked.</summary>
    private static async Task<bool> MaySetAsideAsync(Context context, IReadOnlyList<Kata> worked, IReadOnlySet<string> solved, bool isAgreed, CancellationToken cancellation)
    {
        context.Out.WriteLine("Only katas that you have worked on fit. The round puts their stubs back and keeps your files under .katas/backups/:");
        foreach (var kata in worked)
            context.Out.WriteLine($"  {kata.Slug}, {(solved.Contains(kata.Slug) ? "solved" : "started")}");
        if (isAgreed)
            return true;
        if (context.Keyboard is not { } keyboard)
            throw new UsageException("Nothing was changed and no round started: add --yes to agree, or wish for another --level, other --topics or more --minutes.");

        context.Error.Write("Start? (y/N) ");
        try
        {
            // Reading a line cannot be broken off, so Ctrl-C leaves it behind.
            if ((await Task.Run(keyboard.ReadLine, CancellationToken.None).WaitAsync(cancellation))?.Trim().ToLowerInvariant() is "y" or "yes")
                return true;
        }
        catch (OperationCanceledException)
        {
            context.Error.WriteLine();
        }

        context.Error.WriteLine("Nothing was changed and no round started.");
        return false;
    }

    private static void SetAside(Context context, IReadOnlyList<Kata> worked)
    {
        var memory = context.OpenStore();
        foreach (var kata in worked)
        {
            try
            {
                if (StubReset.PutBack(kata, context.Time) is { } backup)
                    context.Out.WriteLine($"Your files of {kata.Slug} are in {context.Repository.Shown(backup)}.");
                memory.NoteReset(kata.Slug);
            }
            catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
            {
                throw new UsageException($"The stub of {kata.Slug} cannot be put back: {exception.Message} No round started.");
            }
        }
    }
}
