using System.Threading.Channels;
using Katas.Grader.Catalog;
using Katas.Grader.Grading;
using Katas.Grader.Submissions;
using Katas.Grader.Testing;
using Katas.Grader.Watching;
using TestResult = Katas.Grader.Testing.TestResult;

namespace Katas.Grader.Tests.Watching;

/// <summary>Comes to the verdict that stands in the first file, when it is told to go on where that says so.</summary>
internal sealed class FakeGrader : IWatchGrader
{
    private int _running;

    /// <summary>What was begun, one after the other.</summary>
    public Channel<string> Begun { get; } = Channel.CreateUnbounded<string>();

    public List<string> Ended { get; } = [];

    public int Prepared { get; private set; }

    public bool WasEverDoublyBusy { get; private set; }

    public Task<KataReport> TestAsync(Kata kata, Submission submission, Action<TestResult> onFirstFailure, CancellationToken cancellation)
    {
        var text = submission.Files[0].Text;
        if (text.StartsWith("fails early", StringComparison.Ordinal))
            onFirstFailure(Result(passes: false));
        return RunAsync($"test {text}", text.Contains("hangs", StringComparison.Ordinal), () => text.StartsWith("breaks", StringComparison.Ordinal)
            ? throw new InvalidOperationException("The grader broke.")
            : Verdicts.Of(kata, Submission.Learner, [Result(text.StartsWith("passes", StringComparison.Ordinal))], []), cancellation);
    }

    public Task<KataReport> MeasureAsync(KataReport tested, Submission submission, CancellationToken cancellation) =>
        RunAsync("measure", submission.Files[0].Text.Contains("grows for ever", StringComparison.Ordinal), () => tested with { Reason = "Measured." }, cancellation);

    public void Prepare(Kata kata) => Prepared++;

    private async Task<KataReport> RunAsync(string what, bool hangs, Func<KataReport> report, CancellationToken cancellation)
    {
        WasEverDoublyBusy |= Interlocked.Increment(ref _running) > 1;
        try
        {
            Begun.Writer.TryWrite(what);
            if (hangs)
                await Task.Delay(Timeout.Infinite, cancellation);
            return report();
        }
        finally
        {
            await Task.Yield(); // a worker takes its time to end
            lock (Ended)
                Ended.Add(what);
            Interlocked.Decrement(ref _running);
        }
    }

    private static TestResult Result(bool passes) =>
        new(new ScheduledTest("1", "Tests", "It_works", "It_works", Hidden: true), passes ? TestOutcome.Passed : TestOutcome.Failed, passes ? null : "Expected 1, but found 2.", null, 1);
}
