using Katas.Grader.Catalog;
using Katas.Grader.Execution;
using Katas.Grader.Grading;
using Katas.Grader.Reporting;
using Katas.Grader.Submissions;

namespace Katas.Grader.Tests.Grading;

/// <summary>Every fixture says in its first line what its verdict must be.</summary>
public class BrokenSubmissionTests
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "Fixtures", "submissions");

    /// <summary>Endless work never ends, however little it is given; the rest fails long before.</summary>
    private static readonly Limits Small = new(TimeSpan.FromSeconds(2), TimeSpan.FromMinutes(1), TimeSpan.FromSeconds(5), 128 << 20, Workers: 2);

    public static TheoryData<string> Fixtures => [.. Directory.EnumerateFiles(Folder, "*.cs").Select(file => Path.GetFileNameWithoutExtension(file)).Order()];

    [Theory]
    [MemberData(nameof(Fixtures))]
    public async Task A_broken_submission_costs_its_own_verdict_and_nothing_else(string fixture)
    {
        var kata = new KataCatalog(Repository.Find()).Find("balanced-brackets");
        var file = Path.Combine(Folder, fixture + ".cs");
        var expected = File.ReadLines(file).First()["// verdict: ".Length..];

        await using var grader = new SubmissionGrader(kata.Repository, Small);
        var report = await grader.GradeAsync(kata, SubmissionReader.At(kata, file), complexity: false, TestContext.Current.CancellationToken);

        Names.Of(report.Verdict).Should().Be(expected, "{0}: {1}", fixture, report.Reason);
        report.Reason.Should().NotBeEmpty().And.EndWith(".");
        report.Tests.Select(test => test.Test.Id).Should().OnlyHaveUniqueItems();
    }
}
