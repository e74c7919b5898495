using Katas.Grader.Execution;
using Katas.Grader.Grading;
using Katas.Grader.Reporting;
using Katas.Grader.Submissions;

namespace Katas.Grader.Tests.Grading;

/// <summary>What is the machine's fault is tried again and then admitted; what is the submission's is held against it.</summary>
public sealed class FaultTests : IDisposable
{
    private static readonly Limits Small = new(TimeSpan.FromSeconds(2), TimeSpan.FromMinutes(1), TimeSpan.FromSeconds(2), 128 << 20, Workers: 2);

    private readonly TemporaryRepository _copy = new();

    public void Dispose() => _copy.Dispose();

    [Fact(Skip = SlowTests.Reason, SkipUnless = nameof(SlowTests.AreWanted), SkipType = typeof(SlowTests))]
    public async Task A_worker_that_does_not_start_is_tried_again()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "there is no program there that only fails");
        var started = 0;
        var report = await GradeAsync(_ => started++ == 0 ? ["/bin/sh", "-c", "exit 1"] : []);

        report.Verdict.Should().Be(Verdict.Solved, report.Reason);
        started.Should().Be(2);
    }

    [Fact]
    public async Task A_worker_that_never_starts_is_no_verdict_on_the_submission()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "there is no program there that only fails");
        var started = 0;
        var report = await GradeAsync(_ => started++ < 9 ? ["/bin/sh", "-c", "echo no room >&2; exit 1"] : []);

        report.Verdict.Should().Be(Verdict.GraderError);
        report.Reason.Should().Be("A worker did not start. no room");
        started.Should().Be(2);
    }

    [Theory(Skip = SlowTests.Reason, SkipUnless = nameof(SlowTests.AreWanted), SkipType = typeof(SlowTests))]
    [InlineData("Thread.Sleep(Timeout.Infinite);", "too-slow", "it had not ended after 2 s")]
    [InlineData("Environment.Exit(0);", "tests-failed", "it ended the process.")]
    public async Task What_happens_between_two_samples_is_the_submissions_doing(string deed, string verdict, string reason)
    {
        var workload = Path.Combine(_copy.Kata.Folder, "hidden", "NumbersWorkload.cs");
        File.WriteAllText(workload, File.ReadAllText(workload).Replace("    [Benchmark]", """
                [GlobalCleanup]
                public void Clean() => Numbers.Largest(_numbers.Length > 5000 ? [1, 2, 3, 4, 5] : [1]);

                [Benchmark]
            """));
        var file = Path.Combine(_copy.Repository.Root, "Numbers.cs");
        File.WriteAllText(file, $$"""
            namespace Katas.LargestNumber;

            public static class Numbers
            {
                public static int Largest(int[] numbers)
                {
                    ArgumentNullException.ThrowIfNull(numbers);
                    if (numbers is [1, 2, 3, 4, 5])
                        {{deed}}
                    return numbers.Length == 0 ? throw new ArgumentException("Empty.", nameof(numbers)) : numbers.Max();
                }
            }
            """);

        await using var grader = new SubmissionGrader(_copy.Repository, Small, SharedCompilers.Pool, gate: false);
        var report = await grader.GradeAsync(_copy.Kata, SubmissionReader.At(_copy.Kata, file), complexity: true, TestContext.Current.CancellationToken);

        Names.Of(report.Verdict).Should().Be(verdict, report.Reason);
        report.Reason.Should().Contain(reason);
    }

    private async Task<KataReport> GradeAsync(Func<Enclosure, IReadOnlyList<string>?> prefix)
    {
        await using var grader = new SubmissionGrader(_copy.Repository, Small with { Isolation = new Isolation(IsolationLevel.Process, "", prefix) }, SharedCompilers.Pool, gate: false);
        return await grader.GradeAsync(_copy.Kata, SubmissionReader.Reference(_copy.Kata), complexity: false, TestContext.Current.CancellationToken);
    }
}
