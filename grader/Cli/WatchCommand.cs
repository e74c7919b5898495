using Katas.Grader.Catalog;
using Katas.Grader.Grading;
using Katas.Grader.Reporting;
using Katas.Grader.Watching;

namespace Katas.Grader.Cli;

/// <summary>Grades a kata each time that it is saved.</summary>
internal static class WatchCommand
{
    public static async Task<int> RunAsync(Context context, string? name, CancellationToken cancellation)
    {
        var learner = new Learner(context);
        var first = name is null ? learner.Next(null) : context.Catalog.Find(name);
        if (first is null)
            throw new UsageException("Every kata is solved: name the one that you want to watch.");

        await using var grader = new SubmissionGrader(context.Repository, context.Limits, context.Compilers);
        var session = new WatchSession(new WarmGrader(grader), new WatchLog(context.Out), learner,
            (kata, ending) => new FileWatch(kata, TimeProvider.System, FolderSignals.Of).ChangesAsync(ending));
        await session.RunAsync(first, Never<WatchKey>(), Never<bool>(), cancellation);
        return ExitCode.AllSolved;
    }

    private static IAsyncEnumerable<T> Never<T>() => System.Threading.Channels.Channel.CreateUnbounded<T>().Reader.ReadAllAsync();
}
