using Katas.Grader.Catalog;
using Katas.Grader.Complexity;
using Katas.Grader.Execution;
using Katas.Grader.Grading;
using Katas.Grader.Submissions;

namespace Katas.Grader.Tests.Complexity;

/// <summary>Where a workload counts what its runs cost, the count is judged and not the clock.</summary>
public sealed class CountedCostTests
{
    [Fact(Skip = SlowTests.Reason, SkipUnless = nameof(SlowTests.AreWanted), SkipType = typeof(SlowTests))]
    public async Task A_query_is_judged_by_the_steps_it_takes()
    {
        var repository = Repository.Find();
        var kata = new KataCatalog(repository).Find("second-highest-salary");

        await using var grader = new SubmissionGrader(repository, Limits.Default, SharedCompilers.Pool);
        var report = await grader.GradeAsync(kata, SubmissionReader.Reference(kata), complexity: true, TestContext.Current.CancellationToken);

        report.Complexity.Should().NotBeEmpty().And.OnlyContain(result => result.Signal == Judge.Counted && result.Outcome == GrowthOutcome.Met);
    }
}
