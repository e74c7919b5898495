using Katas.Grader.Execution;
using Katas.Grader.Grading;
using Katas.Grader.Reporting;
using Katas.Grader.Submissions;

namespace Katas.Grader.Tests.Grading;

/// <summary>
/// Every fixture says in its first line what its verdict must be. They run without the gate, which would not let all of
/// them in: what lies behind it must hold by itself.
/// </summary>
public sealed class BrokenSubmissionTests : IDisposable
{
    private const string Key = "// verdict: ", Slow = " (slow)";

    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "Fixtures", "submissions");

    /// <summary>Endless work never ends, however little it is given; the rest fails long before.</summary>
    private static readonly Limits Small = new(TimeSpan.FromSeconds(2), TimeSpan.FromMinutes(1), TimeSpan.FromSeconds(5), 128 << 20, Workers: 2);

    private readonly TemporaryRepository _copy = new();

    public static TheoryData<string> Fixtures => [.. Directory.EnumerateFiles(Folder, "*.cs")
        .Where(file => SlowTests.AreWanted || !FirstLine(file).EndsWith(Slow, StringComparison.Ordinal))
        .Select(file => Path.GetFileNameWithoutExtension(file)).Order()];

    public void Dispose() => _copy.Dispose();

    [Theory]
    [MemberData(nameof(Fixtures))]
    public async Task A_broken_submission_costs_its_own_verdict_and_nothing_else(string fixture)
    {
        var file = Path.Combine(Folder, fixture + ".cs");
        var expected = FirstLine(file)[Key.Length..].Replace(Slow, "");

        await using var grader = new SubmissionGrader(_copy.Repository, Small, SharedCompilers.Pool, gate: false);
        var report = await grader.GradeAsync(_copy.Kata, SubmissionReader.At(_copy.Kata, file), complexity: false, TestContext.Current.CancellationToken);

        Names.Of(report.Verdict).Should().Be(expected, "{0}: {1} {2}", fixture, report.Reason, report.Tests.FirstOrDefault(test => test.Message is not null)?.Message);
        report.Reason.Should().NotBeEmpty().And.EndWith(".");
        report.Tests.Select(test => test.Test.Id).Should().OnlyHaveUniqueItems();
    }

    private static string FirstLine(string file) => File.ReadLines(file).First();
}
