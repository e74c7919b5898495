using Katas.Grader.Complexity;
using Katas.Grader.Grading;
using Katas.Grader.Testing;

namespace Katas.Grader.Verification;

/// <summary>What the first line of a known-wrong submission says must reject it.</summary>
/// <param name="Means">tests, time, space, contract or gate.</param>
/// <param name="Test">With tests: the method that must fail.</param>
internal sealed record RejectedBy(string Means, string? Test)
{
    private const string Key = "rejected-by:";

    /// <summary>Reads <c>// rejected-by: tests: Name_of_a_test</c>; null where the line says nothing of the kind.</summary>
    public static RejectedBy? Read(string text)
    {
        var line = text.Split('\n')[0].Trim().TrimStart('/', '-', ' ');
        if (!line.StartsWith(Key, StringComparison.Ordinal))
            return null;

        return line[Key.Length..].Split(':', StringSplitOptions.TrimEntries) switch
        {
            ["tests", { Length: > 0 } test] => new RejectedBy("tests", test),
            [("time" or "space" or "contract" or "gate") and var means] => new RejectedBy(means, null),
            _ => null,
        };
    }

    public bool IsBorneOutBy(KataReport report) => Means switch
    {
        "tests" => report.Tests.Any(test => test.Test.Method == Test && test.Outcome is not (TestOutcome.Passed or TestOutcome.NotRun)),
        "time" => report.Verdict == Verdict.TooSlow || report.Complexity.Any(result => result.Outcome == GrowthOutcome.TooCheap) && report.Tests.All(test => test.Outcome == TestOutcome.Passed),
        "space" => report.Verdict == Verdict.TooMuchMemory,
        "contract" => report.Verdict == Verdict.ContractBroken,
        _ => report.Verdict == Verdict.Rejected,
    };

    public override string ToString() => Test is null ? Means : $"{Means}: {Test}";
}
