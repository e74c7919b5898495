using System.Text.Json.Serialization;
using Katas.Grader.Complexity;
using Katas.Grader.Grading;
using Katas.Grader.Testing;

namespace Katas.Grader.Batching;

/// <summary>What one grading of a batch came to.</summary>
/// <param name="Author">The name of the author's folder, as it is on disk.</param>
/// <param name="Kata">The kata's slug; what the author called it where there is none such; empty where none is named.</param>
/// <param name="Verdict">Exactly one.</param>
/// <param name="Reason">One sentence that a person understands.</param>
/// <param name="Tests">How many passed.</param>
/// <param name="Growth">What was judged of growth; empty where it was not measured.</param>
/// <param name="Milliseconds">How long it took on the clock, neighbours included.</param>
internal sealed record BatchRow(
    string Author, string Kata, [property: JsonConverter(typeof(KebabCase<Verdict>))] Verdict Verdict, string Reason,
    TestCount Tests, IReadOnlyList<GrowthRow> Growth, double Milliseconds)
{
    public static BatchRow Of(BatchEntry entry, KataReport report) => new(
        entry.Author, entry.KataName, report.Verdict, report.Reason,
        new TestCount(report.Tests.Count(test => test.Outcome == TestOutcome.Passed), report.Tests.Count),
        [.. report.Complexity.Select(result => new GrowthRow(result.Operation, result.Resource, result.Required, result.Outcome))],
        Math.Round(report.Milliseconds.Total));

    /// <summary>A row that no test was run for.</summary>
    public static BatchRow Of(BatchEntry entry, Verdict verdict, string reason) => new(entry.Author, entry.KataName, verdict, reason, new TestCount(0, 0), [], 0);
}

/// <summary>How many tests passed, of how many.</summary>
internal sealed record TestCount(int Passed, int Total);

/// <summary>What became of one requirement on growth.</summary>
internal sealed record GrowthRow(string Operation, string Resource, string Required, [property: JsonConverter(typeof(KebabCase<GrowthOutcome>))] GrowthOutcome Outcome);
