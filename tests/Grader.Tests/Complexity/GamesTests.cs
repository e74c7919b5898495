using Katas.Grader.Complexity;
using Katas.Grader.Execution;
using Katas.Grader.Grading;
using Katas.Grader.Submissions;

namespace Katas.Grader.Tests.Complexity;

/// <summary>Submissions that look quick without being it. The kata asks for O(n) time and O(1) space.</summary>
public sealed class GamesTests : IDisposable
{
    private const string Quadratic = """
                var largest = numbers[0];
                foreach (var candidate in numbers)
                {
                    var larger = 0;
                    foreach (var number in numbers)
                        larger += number > candidate ? 1 : 0;
                    if (larger == 0)
                        largest = candidate;
                }
        """;

    private readonly TemporaryRepository _copy = new();

    public void Dispose() => _copy.Dispose();

    [Theory(Skip = SlowTests.Reason, SkipUnless = nameof(SlowTests.AreWanted), SkipType = typeof(SlowTests))]
    [InlineData("the plain one, for comparison", $"{Quadratic} return largest;")]
    [InlineData("answers kept from call to call", $"if (Kept.TryGetValue(numbers, out var kept)) return kept; {Quadratic} Kept.TryAdd(numbers, largest); return largest;")]
    [InlineData("work moved to another thread", $"return Task.Run(() => {{ {Quadratic} return largest; }}).Result;")]
    [InlineData("work spread over threads", "return numbers.AsParallel().Select(candidate => (candidate, larger: numbers.Count(number => number > candidate))).First(pair => pair.larger == 0).candidate;")]
    public async Task Quadratic_work_is_too_slow_however_it_is_hidden(string game, string body)
    {
        var report = await GradeAsync(body);
        report.Verdict.Should().Be(Verdict.TooSlow, "{0}: {1} {2}", game, report.Reason, Measured(report));
    }

    [Fact]
    public async Task A_result_that_is_wrong_only_at_large_sizes_is_wrong()
    {
        var report = await GradeAsync("return numbers.Length > 5_000 ? numbers[0] : numbers.Max();");

        report.Verdict.Should().Be(Verdict.TestsFailed);
        report.Reason.Should().MatchRegex(@"^At n = [\d,]+ it returned \d+ where the reference returns \d+ \(seed \d+\)\.$");
    }

    [Fact(Skip = SlowTests.Reason, SkipUnless = nameof(SlowTests.AreWanted), SkipType = typeof(SlowTests))]
    public async Task Garbage_is_not_memory_that_is_held()
    {
        var report = await GradeAsync("var largest = numbers[0]; foreach (var number in numbers) { object boxed = number; largest = Math.Max(largest, (int)boxed.GetHashCode()); GC.KeepAlive(boxed); } return largest;");

        report.Verdict.Should().Be(Verdict.Solved, report.Reason);
        report.Complexity.Should().Contain(result => result.Signal == Judge.LiveBytes && result.Outcome == GrowthOutcome.Met);
    }

    [Fact(Skip = SlowTests.Reason, SkipUnless = nameof(SlowTests.AreWanted), SkipType = typeof(SlowTests))]
    public async Task An_exponential_submission_is_told_off_on_the_first_look()
    {
        var report = await GradeAsync("return Try(numbers, 0, int.MinValue, int.MinValue);", """
            private static int Try(int[] numbers, int at, int with, int without) => at == Math.Min(numbers.Length, 60)
                ? Math.Max(numbers.Max(), Math.Max(with, without))
                : Math.Max(Try(numbers, at + 1, numbers[at], without), Try(numbers, at + 1, with, without));
            """);

        report.Verdict.Should().Be(Verdict.TooSlow, report.Reason);
    }

    [Fact]
    public async Task A_right_submission_may_be_a_hundred_times_slower()
    {
        var report = await GradeAsync("var largest = int.MinValue; foreach (var number in numbers) for (var again = 0; again < 100; again++) largest = Math.Max(largest, number - again % 2); return largest;");

        report.Verdict.Should().Be(Verdict.Solved, report.Reason);
    }

    [Fact(Skip = SlowTests.Reason, SkipUnless = nameof(SlowTests.AreWanted), SkipType = typeof(SlowTests))]
    public async Task Memory_that_runs_out_is_too_much_memory_and_no_fault_of_the_grader()
    {
        var report = await GradeAsync("if (numbers.Length < 1_000) return numbers.Max(); var kept = new List<int[]>(); foreach (var number in numbers) kept.Add(new int[100 * numbers.Length]); return numbers.Max() + kept.Count - kept.Count;");

        report.Verdict.Should().BeOneOf([Verdict.TooSlow, Verdict.TooMuchMemory, Verdict.OutOfMemory], "{0}", Measured(report));
    }

    private static string Measured(KataReport report) => string.Join("; ",
        report.Complexity.Select(result => $"{result.Operation} {result.Resource} {result.Outcome} {result.Signal} {result.Explanation} {string.Join(",", result.Samples)}"));

    private async Task<KataReport> GradeAsync(string body, string more = "")
    {
        var file = Path.Combine(_copy.Repository.Root, "Numbers.cs");
        File.WriteAllText(file, $$"""
            namespace Katas.LargestNumber;

            public static class Numbers
            {
                private static readonly System.Collections.Concurrent.ConcurrentDictionary<int[], int> Kept = new();

                public static int Largest(int[] numbers)
                {
                    ArgumentNullException.ThrowIfNull(numbers);
                    if (numbers.Length == 0)
                        throw new ArgumentException("Empty.", nameof(numbers));

                    {{body}}
                }

                {{more}}
            }
            """);
        await using var grader = new SubmissionGrader(_copy.Repository, Limits.Default with { Sample = TimeSpan.FromSeconds(5) }, SharedCompilers.Pool);
        return await grader.GradeAsync(_copy.Kata, SubmissionReader.At(_copy.Kata, file), complexity: true, TestContext.Current.CancellationToken);
    }
}
