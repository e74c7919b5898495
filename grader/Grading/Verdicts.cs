using Katas.Grader.Catalog;
using Katas.Grader.Complexity;
using Katas.Grader.Testing;

namespace Katas.Grader.Grading;

/// <summary>Makes one verdict of test results and measured growth.</summary>
internal static class Verdicts
{
    /// <summary>The gravest first: what ended the process says more than an assertion beside it.</summary>
    private static readonly (TestOutcome Outcome, Verdict Verdict)[] Gravest =
    [
        (TestOutcome.OutOfMemory, Verdict.OutOfMemory),
        (TestOutcome.Crashed, Verdict.Crashed),
        (TestOutcome.OutputLimit, Verdict.OutputLimit),
        (TestOutcome.Failed, Verdict.TestsFailed),
        (TestOutcome.TimedOut, Verdict.TimedOut),
        (TestOutcome.NotRun, Verdict.TimedOut),
    ];

    public static KataReport Of(Kata kata, string subject, IReadOnlyList<TestResult> tests, IReadOnlyList<ComplexityResult> complexity)
    {
        var (verdict, reason) = Decide(tests, complexity);
        return new KataReport(kata, subject, verdict, reason) { Tests = tests, Complexity = complexity };
    }

    /// <summary>What is known as soon as one test has not passed.</summary>
    public static KataReport SoFar(Kata kata, string subject, TestResult failure)
    {
        var (verdict, _) = Decide([failure], []);
        return new KataReport(kata, subject, verdict, "The other tests are still running.") { Tests = [failure] };
    }

    private static (Verdict, string) Decide(IReadOnlyList<TestResult> tests, IReadOnlyList<ComplexityResult> complexity)
    {
        if (complexity.FirstOrDefault(result => result.Outcome == GrowthOutcome.Wrong) is { } wrong)
            return (Verdict.TestsFailed, wrong.Explanation);

        foreach (var (outcome, verdict) in Gravest)
        {
            var hit = tests.Where(test => test.Outcome == outcome).ToList();
            if (hit.Count == 0)
                continue;
            if (verdict == Verdict.TimedOut && Worst(complexity) is { } slow)
                return slow;

            return (verdict, verdict == Verdict.TestsFailed
                ? $"{tests.Count(test => test.Outcome != TestOutcome.Passed)} of {tests.Count} tests failed."
                : $"{hit[0].Test.Name.Replace('_', ' ')}: {FirstSentence(hit[0].Message ?? "")}");
        }

        return Worst(complexity) ?? (Verdict.Solved, complexity.Count == 0
            ? $"All {tests.Count} tests passed."
            : $"All {tests.Count} tests passed, and the required complexity is met{(complexity.Any(result => result.Outcome == GrowthOutcome.Inconclusive) ? " as far as the measurements tell" : "")}.");
    }

    private static (Verdict, string)? Worst(IReadOnlyList<ComplexityResult> complexity)
    {
        var failure = complexity.Where(result => result.IsFailure).OrderBy(result => result.Resource == "space").ThenByDescending(result => Math.Abs(result.Slope)).FirstOrDefault();
        return failure switch
        {
            null => null,
            { Outcome: GrowthOutcome.TooCheap } => (Verdict.TestsFailed, failure.Explanation),
            { Resource: "space" } => (Verdict.TooMuchMemory, failure.Explanation),
            _ => (Verdict.TooSlow, failure.Explanation),
        };
    }

    private static string FirstSentence(string message) => message.Split('\n')[0].Trim().TrimEnd('.') + ".";
}
