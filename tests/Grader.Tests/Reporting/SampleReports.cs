using Katas.Grader.Catalog;
using Katas.Grader.Comparing;
using Katas.Grader.Compilation;
using Katas.Grader.Complexity;
using Katas.Grader.Grading;
using Katas.Grader.Reporting.Html;
using Katas.Grader.Submissions;
using Katas.Grader.Testing;
using TestResult = Katas.Grader.Testing.TestResult;

namespace Katas.Grader.Tests.Reporting;

/// <summary>Reports as gradings leave them, one of every look that a page can have.</summary>
internal static class SampleReports
{
    /// <summary>What somebody would hand in who wants to write on the page.</summary>
    public const string Hostile = """</style></title></pre><script>alert(1)</script>"'><img src=x onerror=alert(2)><a href="javascript:alert(3)">&lt;""";

    private static readonly ReportEnvironment Environment = new(".NET 10.0.1", "Debian GNU/Linux 12", 2, "namespaces", "callgrind");

    public static HtmlKata Failing { get; } = new(Report("balanced-brackets", Verdict.TestsFailed, "2 of 3 tests failed.") with
    {
        Tests =
        [
            Test("Empty_text_is_balanced", "", hidden: false, TestOutcome.Passed, null, null),
            Test("Kinds_must_not_cross", "(text: \"([)]\")", hidden: true, TestOutcome.Failed, "Expected boolean to be False because that is what AreBalanced(\"([)]\") returns (seed 7), but found True.", "looking at it\n"),
            Test("Length_is_told", "", hidden: false, TestOutcome.Failed, "Expected value to be 2, but found 0 (difference of -2).\n  in tests/Katas.Tests/LengthTests.cs:11", null),
        ],
    }, []);

    public static HtmlKata TooSlow { get; } = new(Report("largest-number", Verdict.TooSlow, "Each doubling of n multiplies time by 4.0; O(n) allows 2.0.") with
    {
        Tests = [Test("Largest_comes_first", "", hidden: false, TestOutcome.Passed, null, null)],
        Complexity =
        [
            Growth("Largest", "time", GrowthOutcome.Exceeded, "O(n^2)", n => (double)n * n, n => 20.0 * n),
            Growth("Largest", "space", GrowthOutcome.Met, "O(1)", _ => 0, _ => 0),
        ],
    }, []);

    public static HtmlKata NotCompiling { get; } = new(Report("rate-limiter", Verdict.CompileError, "It does not compile.") with
    {
        Diagnostics = [new CompileError("CS0200", "katas/RateLimiter/Limiter.cs", 14, 9, "Property 'Length' cannot be assigned to", "\treturn numbers.Length = 0;")],
    }, []);

    public static HtmlKata Rejected { get; } = new(Report("merge-intervals", Verdict.Rejected, "A submission may not use `System.IO.File`. Instead: work in memory.") with
    {
        Diagnostics = [new CompileError("gate", "", 0, 0, "A submission may not use `System.IO.File`. Instead: work in memory.", "")],
    }, []);

    public static HtmlKata TimedOut { get; } = new(Report("two-sum", Verdict.TimedOut, "It did not end.") with
    {
        Tests =
        [
            Test("Pairs_are_found", "", hidden: false, TestOutcome.TimedOut, "The loop in TwoSum.cs, line 10, went round more than 1,000,000,000 times.", null),
            Test("None_is_said", "", hidden: false, TestOutcome.NotRun, "Not run: the tests before it had used up the submission's time.", null),
        ],
    }, []);

    public static HtmlKata Solved { get; } = new(Report("second-highest-salary", Verdict.Solved, "All 1 tests passed, and the required complexity is met.") with
    {
        Tests = [Test("Second_is_found", "", hidden: false, TestOutcome.Passed, null, null)],
        Complexity = [Growth("Query", "time", GrowthOutcome.Met, "O(n)", n => 30.0 * n, n => 20.0 * n)],
    }, FileDiff.Of(
        new Submission("katas", [new SourceFile("katas/A/A.cs", "same\nmine\nend\n")]),
        new Submission("reference", [new SourceFile("solutions/A/A.cs", "same\ntheirs\nlonger\nend\n")])));

    public static HtmlKata NotStarted { get; } = new(Report("url-shortener", Verdict.NotStarted, "The stub is untouched."), []);

    /// <summary>Every text that a submission, its author's file names or a kata's tests can bring in is hostile.</summary>
    public static HtmlKata Everywhere { get; } = new(new KataReport(new Kata(new Repository("nowhere"), "Hostile"), Hostile, Verdict.TestsFailed, Hostile)
    {
        Diagnostics = [new CompileError(Hostile, Hostile, 3, 5, Hostile, Hostile)],
        Tests =
        [
            new TestResult(new ScheduledTest("1", "C", "Method", $"Method(text: \"{Hostile}\")", Hidden: false), TestOutcome.Failed, Hostile, Hostile, 1),
            new TestResult(new ScheduledTest("2", "C", Hostile, Hostile, Hidden: true), TestOutcome.Failed, $"Expected x to be {Hostile} because that is what {Hostile} returns, but found {Hostile}.", null, 1),
        ],
        Complexity = [Growth(Hostile, "time", GrowthOutcome.Exceeded, "O(n^2)", n => (double)n * n, n => n) with { Explanation = Hostile, Note = Hostile }],
    }, FileDiff.Of(new Submission("katas", [new SourceFile(Hostile, Hostile)]), new Submission("reference", [new SourceFile("A.cs", "a")])));

    public static IReadOnlyList<HtmlKata> All => [Failing, TooSlow, NotCompiling, Rejected, TimedOut, Solved, NotStarted, Everywhere];

    public static string Page(params IReadOnlyList<HtmlKata> katas) => HtmlReport.Write(katas, Environment, new DateTimeOffset(2026, 3, 1, 9, 30, 0, TimeSpan.Zero));

    public static ComplexityResult Growth(string operation, string resource, GrowthOutcome outcome, string fit, Func<int, double> own, Func<int, double> theirs) => new(
        operation, resource, resource == "time" ? "O(n)" : "O(1)", outcome, fit, 0, 0, 0, resource == "time" ? "cpu-time" : "allocated-bytes", "Each doubling of n multiplies it by 4.0.",
        [.. Enumerable.Range(10, 6).Select(power => new GrowthPoint(1 << power, own(1 << power), theirs(1 << power)))]);

    private static KataReport Report(string slug, Verdict verdict, string reason) => new(new Kata(new Repository("nowhere"), Kata.PascalCase(slug)), Submission.Learner, verdict, reason);

    private static TestResult Test(string method, string arguments, bool hidden, TestOutcome outcome, string? message, string? output) =>
        new(new ScheduledTest(method, "SomeTests", method, method + arguments, hidden), outcome, message, output, 1.25);
}
