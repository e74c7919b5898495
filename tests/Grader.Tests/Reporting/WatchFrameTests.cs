using Katas.Grader.Compilation;
using Katas.Grader.Grading;
using Katas.Grader.Reporting;
using Katas.Grader.Submissions;
using Katas.Grader.Testing;
using Katas.Grader.Watching;
using TestResult = Katas.Grader.Testing.TestResult;

namespace Katas.Grader.Tests.Reporting;

public sealed class WatchFrameTests : IDisposable
{
    private const string Keys = "n next  h hint 0/2  c complexity  s statement  q quit";

    private readonly TemporaryRepository _copy = new();

    public void Dispose() => _copy.Dispose();

    [Fact]
    public void The_first_failing_test_is_on_top_and_the_others_are_a_list() => Text(80, 16, Failing(
        Failed("First_fails", "Expected 1, but found 2.\n  in tests/Katas.Tests/LargestNumber/NumbersTests.cs:7"), Passed("It_passes"),
        Failed("A_case(n: 1)", "no"), Failed("A_case(n: 2)", "no"), Failed("Hidden_one", "no", hidden: true), Failed("Slow", "no", outcome: TestOutcome.TimedOut))).Should().Be($"""
            ✗ largest-number  tests-failed                                         12:07:26
              5 of 6 tests failed.

              ✗ First_fails
                  Expected 1, but found 2.
                    in tests/Katas.Tests/LargestNumber/NumbersTests.cs:7

              4 more do not pass:
              ✗ A_case, 2 cases
              ✗ Hidden_one (hidden)
              ✗ Slow timed-out




            {Keys}
            """);

    [Fact]
    public void What_does_not_fit_is_cut_with_a_way_to_see_it()
    {
        var view = Failing(Failed("Long", string.Join('\n', Enumerable.Range(1, 30).Select(line => $"line {line}"))));

        Text(80, 12, view).Should().Be($"""
            ✗ largest-number  tests-failed                                         12:07:26
              1 of 1 tests failed.

              ✗ Long
                  line 1
                  line 2
                  line 3
                  line 4
                  line 5
            … 25 more rows: press Space, or make the window larger.

            {Keys}
            """);
        Text(80, 12, view with { Screenful = 1 }).Should().Contain("  line 6\n").And.Contain("… 19 more rows").And.NotContain("  line 5\n");
        Text(80, 12, view with { Screenful = 5 }).Should().Contain("  line 30\n").And.Contain("That was all: Space goes back to the top.");
        Text(80, 12, view with { Screenful = 6 }).Should().Be(Text(80, 12, view), "after the last comes the first again");
        Text(200, 50, view).Should().Contain("  line 30\n").And.NotContain("more rows");
    }

    [Fact]
    public void A_compile_error_has_its_line() => Text(80, 9, new WatchView(_copy.Kata)
    {
        Phase = WatchPhase.Idle,
        Report = new KataReport(_copy.Kata, Submission.Learner, Verdict.CompileError, "It does not compile.")
        {
            Diagnostics = [new CompileError("CS1002", "katas/LargestNumber/Numbers.cs", 5, 9, "; expected", "\treturn 1")],
        },
    }).Should().Be($"""
        ✗ largest-number  compile-error
          It does not compile.


          katas/LargestNumber/Numbers.cs(5,9): CS1002: ; expected
                return 1
                       ^

        {Keys}
        """);

    [Fact]
    public void What_is_missing_is_no_failure() => Text(80, 8, new WatchView(_copy.Kata) { Phase = WatchPhase.Idle, Missing = "It is gone.", IsPolling = true, Notice = "A notice." }).Should().Be($"""
        ○ largest-number  waiting
          It is gone.

          It is graded as soon as it is back.

        The system reports no changes of files here, so they are read again and again.
        A notice.
        {Keys}
        """);

    [Fact]
    public void Tests_that_passed_are_no_verdict_before_growth_is_measured()
    {
        var view = new WatchView(_copy.Kata) { Phase = WatchPhase.Measuring, Report = Verdicts.Of(_copy.Kata, Submission.Learner, [Passed("It_passes")], []) };

        Text(80, 6, view).Should().StartWith("✓ largest-number  tests passed                               measuring growth …\n  All 1 tests passed.\n");
        Text(80, 6, view with { Phase = WatchPhase.Idle, Next = _copy.Kata }).Should().StartWith("✓ largest-number  solved\n").And.Contain("  n goes on with largest-number.");
    }

    [Fact]
    public void Hints_are_shown_up_to_the_one_that_was_asked_for() =>
        Text(80, 20, new WatchView(_copy.Kata) { Page = WatchPage.Hints, Hints = 1 }).Should().Contain("Hint 1 of 2").And.NotContain("Hint 2").And.Contain("h shows one more.").And.Contain("h hint 1/2").And.Contain("Esc verdict");

    [Fact]
    public void The_statement_ends_before_its_hints() =>
        Text(80, 200, new WatchView(_copy.Kata) { Page = WatchPage.Statement }).Should().Contain("Required complexity").And.NotContain("Hints");

    [Theory]
    [InlineData(20, 4)]
    [InlineData(40, 6)]
    [InlineData(50, 10)]
    [InlineData(80, 24)]
    [InlineData(200, 50)]
    public void There_are_never_more_rows_than_the_terminal_has(int width, int height)
    {
        foreach (var page in Enum.GetValues<WatchPage>())
        {
            var view = Failing([.. Enumerable.Range(1, 40).Select(number => Failed($"Test_{number}_with_a_name_that_goes_on_for_rather_long", new string('x', 300)))])
                with { Page = page, Hints = 3, IsPolling = true, Notice = new string('y', 200) };

            var rows = new WatchFrame(width, height, colour: false).Rows(view);

            rows.Should().HaveCount(height).And.OnlyContain(row => row.Length < width);
            rows[0].Should().StartWith("✗ largest-number");
        }
    }

    [Fact]
    public void What_a_submission_prints_moves_no_cursor()
    {
        var row = Text(80, 16, Failing(Failed("Prints", "\e[2J\e[H\ared: \e[31mhere\e[0m \u202Ereversed")));

        row.Should().Contain("·[2J·[H·red: \e[31mhere\e[0m ·reversed");
    }

    [Fact]
    public void Colour_is_left_out_where_it_is_not_wanted()
    {
        var view = Failing(Failed("Fails", "no"));

        string.Concat(new WatchFrame(80, 24, colour: true).Rows(view)).Should().Contain("\e[");
        string.Concat(new WatchFrame(80, 24, colour: false).Rows(view)).Should().NotContain("\e");
    }

    private string Text(int width, int height, WatchView view) => string.Join('\n', new WatchFrame(width, height, colour: false).Rows(view).Select(row => row.TrimEnd()));

    private WatchView Failing(params TestResult[] tests) => new(_copy.Kata)
    {
        Phase = WatchPhase.Idle,
        Report = Verdicts.Of(_copy.Kata, Submission.Learner, tests, []),
        At = new DateTimeOffset(2026, 1, 2, 12, 7, 26, TimeSpan.Zero),
    };

    private static TestResult Passed(string name) => Result(name, TestOutcome.Passed, null, hidden: false);

    private static TestResult Failed(string name, string message, bool hidden = false, TestOutcome outcome = TestOutcome.Failed) => Result(name, outcome, message, hidden);

    private static TestResult Result(string name, TestOutcome outcome, string? message, bool hidden) =>
        new(new ScheduledTest(name, "NumbersTests", name.Split('(')[0], name, hidden), outcome, message, null, 1);
}
