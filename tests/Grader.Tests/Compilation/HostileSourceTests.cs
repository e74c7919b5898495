using Katas.Grader.Execution;
using Katas.Grader.Grading;
using Katas.Grader.Reporting;
using Katas.Grader.Submissions;

namespace Katas.Grader.Tests.Compilation;

/// <summary>Sources that are meant to hang, crash or starve the compiler, or to get round the guards.</summary>
public sealed class HostileSourceTests : IDisposable
{
    private const string Key = "// verdict: ", Slow = " (slow)", Good = "one line of 250,000 characters";

    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "Fixtures", "hostile", "compile");

    private static readonly Limits Small = Limits.Default with { Test = TimeSpan.FromSeconds(2), Heap = 128 << 20, Workers = 2, Compile = TimeSpan.FromSeconds(4), CompilerHeap = 512 << 20 };

    private readonly TemporaryRepository _copy = new();

    public static TheoryData<string> Fixtures => [.. Directory.EnumerateFiles(Folder, "*.cs")
        .Where(file => SlowTests.AreWanted || !FirstLine(file).EndsWith(Slow, StringComparison.Ordinal))
        .Select(file => Path.GetFileNameWithoutExtension(file)).Order()];

    public static TheoryData<string> Bombs => [.. CompileBombs.All.Keys];

    public void Dispose() => _copy.Dispose();

    [Theory]
    [MemberData(nameof(Fixtures))]
    public async Task A_hostile_source_costs_its_own_verdict(string fixture)
    {
        var file = Path.Combine(Folder, fixture + ".cs");

        await GradeAsync(File.ReadAllText(file), FirstLine(file)[Key.Length..].Replace(Slow, ""));
    }

    [Theory(Skip = SlowTests.Reason, SkipUnless = nameof(SlowTests.AreWanted), SkipType = typeof(SlowTests))]
    [MemberData(nameof(Bombs))]
    public async Task A_bomb_costs_its_own_verdict(string bomb)
    {
        var (verdict, text) = CompileBombs.All[bomb];

        await GradeAsync(text, verdict);
    }

    [Fact(Skip = SlowTests.Reason, SkipUnless = nameof(SlowTests.AreWanted), SkipType = typeof(SlowTests))]
    public async Task The_reason_says_that_the_compiler_ran_out_of_time() =>
        (await GradeAsync(File.ReadAllText(Path.Combine(Folder, "NestedLambdas.cs")), "compile-error")).Reason.Should().Be("The compiler needed more than 4 s of processor time for it.");

    /// <summary>With time enough on a slow machine too, so that it is the memory that ends.</summary>
    [Fact(Skip = SlowTests.Reason, SkipUnless = nameof(SlowTests.AreWanted), SkipType = typeof(SlowTests))]
    public async Task The_reason_says_that_the_compiler_ran_out_of_memory()
    {
        await using var compilers = new CompilePool(Small with { Compile = TimeSpan.FromMinutes(1) });

        (await GradeAsync(File.ReadAllText(Path.Combine(Folder, "DoubledConstants.cs")), "compile-error", compilers)).Reason.Should().Be("The compiler needed more than 512 MiB of memory for it.");
    }

    [Fact]
    public async Task The_reason_says_where_it_is_nested_too_deeply() =>
        (await GradeAsync(CompileBombs.All["plus, 10,000 times"].Text, "compile-error")).Reason
            .Should().Be("It is nested too deeply for the compiler: Numbers.cs, line 1, is more than 1,000 levels deep.");

    /// <summary>What stands behind the guards comes to the same verdict, only later.</summary>
    [Theory(Skip = SlowTests.Reason, SkipUnless = nameof(SlowTests.AreWanted), SkipType = typeof(SlowTests))]
    [InlineData("SwallowedGuard", "timed-out", "It had not ended after 2 s.")]
    [InlineData("LoopOnOwnThread", "timed-out", "It had not ended after 2 s.")]
    [InlineData("SwallowedRecursion", "crashed", "The call stack overflowed")]
    [InlineData("RecursiveProperty", "crashed", "The call stack overflowed")]
    public async Task Without_guards_the_verdict_is_the_same(string fixture, string verdict, string reason)
    {
        await using var grader = new SubmissionGrader(_copy.Repository, Small, HostileCompilers.Pool, gate: false) { WithGuards = false };
        var report = await grader.GradeAsync(_copy.Kata, Submitted(File.ReadAllText(Path.Combine(Folder, fixture + ".cs"))), complexity: false, TestContext.Current.CancellationToken);

        Names.Of(report.Verdict).Should().Be(verdict);
        report.Reason.Should().Contain(reason);
    }

    /// <summary>Grades it, and then a good one with the same grader.</summary>
    private async Task<KataReport> GradeAsync(string text, string verdict, CompilePool? compilers = null)
    {
        await using var grader = new SubmissionGrader(_copy.Repository, Small, compilers ?? HostileCompilers.Pool, gate: false);
        var report = await grader.GradeAsync(_copy.Kata, Submitted(text), complexity: false, TestContext.Current.CancellationToken);

        Names.Of(report.Verdict).Should().Be(verdict, "{0} {1}", report.Reason, report.Diagnostics.FirstOrDefault());
        report.Reason.Should().EndWith(".").And.Match(reason => reason.Length < 500);
        report.Diagnostics.Where(error => error.Message.Length > 501 || error.SourceLine.Length > 240).Should().BeEmpty();

        var good = await grader.GradeAsync(_copy.Kata, Submitted(CompileBombs.All[Good].Text), complexity: false, TestContext.Current.CancellationToken);
        good.Verdict.Should().Be(Verdict.Solved, good.Reason);
        return report;
    }

    private static Submission Submitted(string text) => new("Numbers.cs", [new SourceFile("Numbers.cs", text)]);

    private static string FirstLine(string file) => File.ReadLines(file).First();

    /// <summary>Shared by these tests alone: what they do to it shall not slow down others.</summary>
    private static class HostileCompilers
    {
        public static CompilePool Pool { get; } = new(Small);
    }
}
