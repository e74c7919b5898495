using System.Text.Json.Serialization;
using Katas.Grader.Batching;
using Katas.Grader.Grading;
using Katas.Grader.Reporting;
using Katas.Grader.Testing;

namespace Katas.Grader.Progress;

/// <summary>One grading of a learner's own files.</summary>
/// <param name="At">When.</param>
/// <param name="Verdict">The verdict as reports spell it.</param>
/// <param name="Tests">How many passed; 0 of 0 where none was run.</param>
/// <param name="Growth">What growth came to; empty where it was not measured.</param>
/// <param name="Milliseconds">How long the grading took; 0 where that is not known.</param>
internal sealed record Attempt(DateTimeOffset At, string Verdict, TestCount Tests, IReadOnlyList<NearestGrowth> Growth, double Milliseconds)
{
    private static readonly string _solved = Names.Of(Grading.Verdict.Solved);

    [JsonIgnore]
    public bool IsSolved => Verdict == _solved;

    public static Attempt Of(KataReport report, DateTimeOffset at) => new(
        at, Names.Of(report.Verdict),
        new TestCount(report.Tests.Count(test => test.Outcome == TestOutcome.Passed), report.Tests.Count),
        [.. report.Complexity.Where(result => result.BestFit.Length > 0).Select(result => new NearestGrowth(result.Operation, result.Resource, result.BestFit))],
        Math.Round(report.Milliseconds.Total));
}

/// <summary>The class that measured growth lay nearest to.</summary>
/// <param name="Operation">The workload's method, with its kind of input.</param>
/// <param name="Resource"><c>time</c> or <c>space</c>.</param>
/// <param name="Nearest"><c>O(n log n)</c></param>
internal sealed record NearestGrowth(string Operation, string Resource, string Nearest);
