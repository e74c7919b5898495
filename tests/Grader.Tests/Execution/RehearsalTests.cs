using Katas.Grader.Catalog;
using Katas.Grader.Compilation;
using Katas.Grader.Execution;
using Katas.Grader.Submissions;
using Katas.Grader.Testing;

namespace Katas.Grader.Tests.Execution;

public sealed class RehearsalTests : IDisposable
{
    private readonly TemporaryRepository _copy = new();

    public void Dispose() => _copy.Dispose();

    [Fact]
    public async Task A_worker_that_has_rehearsed_comes_to_the_same_results()
    {
        var builder = new KataBuilder(_copy.Repository);
        var built = builder.Build(_copy.Kata);
        var wrong = builder.Compile(_copy.Kata, SubmissionReader.At(_copy.Kata, _copy.Kata.RejectedFiles.First(file => file.EndsWith("StartsAtZero.cs")))).Image!;

        var fresh = await RunAsync(built, wrong, null);
        var rehearsed = await RunAsync(built, wrong, new Rehearsal(built.Tests, built.Reference, built.VisibleClasses));

        rehearsed.Should().Equal(fresh).And.Contain(result => result.Outcome == TestOutcome.Failed);
    }

    [Fact]
    public async Task What_another_kata_rehearsed_is_not_taken_for_the_tests()
    {
        var builder = new KataBuilder(_copy.Repository);
        Scaffolding.KataScaffold.Create(_copy.Repository, "smallest-number");
        var other = builder.Build(new KataCatalog(_copy.Repository).Find("smallest-number"));
        var built = builder.Build(_copy.Kata);

        var results = await RunAsync(built, built.Reference, new Rehearsal(other.Tests, other.Reference, other.VisibleClasses));

        results.Should().HaveCount(8).And.OnlyContain(result => result.Outcome == TestOutcome.Passed);
    }

    private static async Task<IEnumerable<(string Name, TestOutcome Outcome, string? Message)>> RunAsync(BuiltKata kata, byte[] submission, Rehearsal? rehearsal)
    {
        await using var workers = new WorkerPool(Limits.Default);
        workers.Prepare(WorkerKind.Tests, rehearsal);
        var results = await new TestRunner(workers, Limits.Default).RunAsync(kata, submission, TestContext.Current.CancellationToken);
        return results.Select(result => (result.Test.Name, result.Outcome, result.Message));
    }
}
