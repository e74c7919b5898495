using Katas.Grader.Catalog;
using Katas.Grader.Execution;
using Katas.Grader.Grading;
using Katas.Grader.Reporting;
using Katas.Grader.Submissions;

namespace Katas.Grader.Tests.Grading;

/// <summary>A submission may be a query, which reads tables and does nothing else.</summary>
public class HostileQueryTests
{
    [Theory(Skip = SlowTests.Reason, SkipUnless = nameof(SlowTests.AreWanted), SkipType = typeof(SlowTests))]
    [InlineData("WITH RECURSIVE t(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM t) SELECT max(x) AS SecondHighestSalary FROM t", "timed-out", "never ends")]
    [InlineData("ATTACH 'other.db' AS other", "tests-failed", "attaches or detaches a database")]
    [InlineData("PRAGMA writable_schema = 1", "tests-failed", "only reads tables")]
    [InlineData("SELECT file AS SecondHighestSalary FROM pragma_database_list", "tests-failed", "only reads tables")]
    [InlineData("DELETE FROM Employee", "tests-failed", "only reads tables")]
    [InlineData("SELECT load_extension('x') AS SecondHighestSalary", "tests-failed", "")]
    [InlineData("SELECT hex(zeroblob(900000000)) AS SecondHighestSalary", "tests-failed", "too big")]
    [InlineData("SELECT 1 AS SecondHighestSalary; DROP TABLE Employee", "tests-failed", "exactly one statement")]
    public async Task A_query_that_means_harm_costs_its_own_verdict(string query, string verdict, string said)
    {
        var repository = Repository.Find();
        var kata = new KataCatalog(repository).Find("second-highest-salary");

        await using var grader = new SubmissionGrader(repository, Limits.Default, SharedCompilers.Pool);
        var report = await grader.GradeAsync(kata, new Submission("query", [new SourceFile("Query.sql", query)], null), complexity: false, TestContext.Current.CancellationToken);

        Names.Of(report.Verdict).Should().Be(verdict, report.Reason);
        report.Tests.Should().Contain(test => (test.Message ?? "").Contains(said));
    }
}
