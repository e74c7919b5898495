using Katas.Grader.Benchmarking;
using Katas.Grader.Cli;
using Katas.Grader.Execution;

namespace Katas.Grader.Tests.Cli;

public sealed class BenchTests : IDisposable
{
    private const string Right = """
        namespace Katas.LargestNumber;

        public static class Numbers
        {
            public static int Largest(int[] numbers) => numbers.Max();
        }
        """;

    private static readonly BenchJob Tiny = new(Warmups: 1, Iterations: 3, IterationMilliseconds: 1, LongestCallMilliseconds: 10_000);

    private static readonly Limits Short = Limits.Default with { Sample = TimeSpan.FromSeconds(1) };

    private readonly TemporaryRepository _copy = new();

    public BenchTests()
    {
        var workload = Path.Combine(_copy.Kata.HiddenFolder, "NumbersWorkload.cs");
        File.WriteAllText(workload, File.ReadAllText(workload).Replace("[Params(1_000, 10_000, 100_000, 1_000_000)]", "[Params(1_000, 2_000)]"));
    }

    public void Dispose() => _copy.Dispose();

    [Fact]
    public async Task The_table_holds_both_sides_and_the_reference_is_one()
    {
        File.WriteAllText(_copy.OwnFile, Right);

        var run = await RunAsync(Tiny);

        run.Error.Should().BeEmpty();
        run.ExitCode.Should().Be(0);
        run.Output.Should().MatchRegex(@"\| Largest +\| 1000 +\| reference \|.*\| +1\.00 \|")
            .And.MatchRegex(@"\| Largest +\| 1000 +\| yours +\|.*\| +\d+\.\d\d \|")
            .And.MatchRegex(@"\| Largest +\| 2000 +\| yours +\|")
            .And.EndWith("""
                Each row: 1 warm-up and 3 measured iterations of 1 ms, in one process that compiles fully at the first call. The ratio is to the reference.
                BenchmarkDotNet's report and log are in artifacts/bench/largest-number/.

                """);
        Directory.EnumerateFiles(Path.Combine(_copy.Repository.Benchmarks, "largest-number"), "*", SearchOption.AllDirectories)
            .Select(Path.GetExtension).Should().BeEquivalentTo(".csv", ".html", ".log", ".md");
    }

    [Fact(Skip = SlowTests.Reason, SkipUnless = nameof(SlowTests.AreWanted), SkipType = typeof(SlowTests))]
    public async Task The_sides_are_measured_apart()
    {
        File.WriteAllText(_copy.OwnFile, Right.Replace("numbers.Max()", "numbers.ToArray().Max()"));

        var run = await RunAsync(Tiny);

        run.Output.Should().MatchRegex(@"reference \|.*\| +- \| +NA \|").And.MatchRegex(@"1000 +\| yours +\|.*\| +\d{4} B \|");
    }

    [Fact(Skip = SlowTests.Reason, SkipUnless = nameof(SlowTests.AreWanted), SkipType = typeof(SlowTests))]
    public async Task Sizes_are_left_out_at_which_one_call_takes_too_long()
    {
        File.WriteAllText(_copy.OwnFile, Right.Replace("numbers.Max()", "Slow(numbers)").Replace("public static int Largest", """
            private static int Slow(int[] numbers)
                {
                    Thread.Sleep(numbers.Length / 10);
                    return numbers.Max();
                }

                public static int Largest
            """));

        var run = await RunAsync(Tiny with { LongestCallMilliseconds = 150 }, Limits.Default);

        run.Output.Should().MatchRegex(@"1000 +\| yours").And.NotMatchRegex(@"2000 +\| yours")
            .And.Contain("Left out, since one call takes more than 150 ms: Largest(N=2000), yours.\n");
    }

    [Fact]
    public async Task An_untouched_kata_is_said_to_be_one() => (await _copy.RunAsync("bench", "largest-number")).Should().Be(new CommandRun(1, "",
        "largest-number is not started, so there is nothing to measure beside the reference. 'kata show largest-number' shows the statement.\n"));

    [Theory(Skip = SlowTests.Reason, SkipUnless = nameof(SlowTests.AreWanted), SkipType = typeof(SlowTests))]
    [InlineData("numbers.Max()", "numbers.Max(", "largest-number cannot be measured: It does not compile.")]
    [InlineData("Largest(", "Maximum(", "largest-number cannot be measured: The contract asks for `static int Numbers.Largest(int[])`; the submission has `static int Numbers.Maximum(int[])`.")]
    [InlineData("numbers.Max()", "numbers.Length", "largest-number cannot be measured: Largest(N=1000) returned 1000 where the reference returns ")]
    [InlineData("numbers.Max()", "numbers[numbers.Length]", "largest-number cannot be measured: Largest(N=1000) threw IndexOutOfRangeException: ")]
    [InlineData("numbers.Max()", "1 + Largest(numbers)", "largest-number cannot be measured: Largest(N=1000), yours, ended the process: Stack overflow.")]
    [InlineData("numbers.Max()", "SpinWait.SpinUntil(() => false, -1) ? 0 : 1", "largest-number cannot be measured: Largest(N=1000), yours, had not ended after 3 s.")]
    public async Task What_is_no_answer_costs_a_sentence(string right, string wrong, string sentence)
    {
        File.WriteAllText(_copy.OwnFile, Right.Replace(right, wrong));

        var run = await RunAsync(Tiny);

        run.ExitCode.Should().Be(1);
        run.Output.Should().BeEmpty();
        run.Error.Should().StartWith(sentence).And.EndWith(" 'kata check largest-number' says more.\n");
    }

    [Fact]
    public async Task An_unknown_kata_gives_the_nearest_name() => (await _copy.RunAsync("bench", "largest-nmber")).Should()
        .Be(new CommandRun(2, "", "There is no kata 'largest-nmber'. Did you mean 'largest-number'?\n"));

    private Task<CommandRun> RunAsync(BenchJob job, Limits? limits = null) => CommandRun.Of(_copy.Repository,
        context => BenchCommand.RunAsync(context with { Limits = limits ?? Short }, "largest-number", job, TestContext.Current.CancellationToken));
}
