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
        if ((name is null ? learner.Next(null) : context.Catalog.Find(name)) is not { } first)
            throw new UsageException("Every kata is solved. 'kata watch KATA' watches one all the same.");

        await using var grader = new SubmissionGrader(context.Repository, context.Limits, context.Compilers);
        if (!context.IsAtTerminal)
        {
            await RunAsync(new WatchLog(context.Out), Nothing<WatchKey>(), Nothing<bool>());
            return ExitCode.AllSolved;
        }

        using (var screen = new WatchScreen(Console.Out, () => Terminal.Size, Terminal.IsColoured))
            await RunAsync(screen, ConsoleKeys.ReadAsync(cancellation), Terminal.ResizesAsync(cancellation));
        return ExitCode.AllSolved;

        Task RunAsync(IWatchScreen screen, IAsyncEnumerable<WatchKey> keys, IAsyncEnumerable<bool> resizes) =>
            new WatchSession(new WarmGrader(grader), screen, learner, (kata, ending) => new FileWatch(kata, context.Time, FolderSignals.Of).ChangesAsync(ending), context.Time)
                .RunAsync(first, keys, resizes, cancellation);
    }

    private static IAsyncEnumerable<T> Nothing<T>() => AsyncEnumerable.Empty<T>();
}
