using System.Text;
using System.Text.Json;
using System.Xml.Linq;
using Katas.Grader.Catalog;

namespace Katas.Grader.Tests.Cli;

public sealed class CheckTests : IDisposable
{
    private const string Solved = """
        namespace Katas.BalancedBrackets;

        public static class Brackets
        {
            public static bool AreBalanced(string text)
            {
                ArgumentNullException.ThrowIfNull(text);
                var open = new Stack<char>();
                foreach (var c in text)
                {
                    if ("([{".Contains(c))
                        open.Push(")]}"["([{".IndexOf(c)]);
                    else if (")]}".Contains(c) && !(open.TryPop(out var expected) && expected == c))
                        return false;
                }
                return open.Count == 0;
            }
        }
        """;

    private readonly TemporaryRepository _copy = new();

    public void Dispose() => _copy.Dispose();

    [Fact]
    public async Task A_fresh_clone_has_nothing_started()
    {
        var run = await CommandRun.Of(_copy.Repository, "check", "--no-complexity");

        run.ExitCode.Should().Be(1);
        run.Output.Should().Be("You have not started a kata yet. 'kata list' shows them; 'kata show NAME' shows one.\n");
    }

    [Fact]
    public async Task All_reports_every_kata_of_a_fresh_clone_as_not_started()
    {
        var run = await CommandRun.Of(_copy.Repository, "check", "--all", "--format", "json");

        run.ExitCode.Should().Be(1);
        var report = JsonDocument.Parse(run.Output).RootElement;
        report.GetProperty("katas").EnumerateArray().Select(kata => kata.GetProperty("verdict").GetString()).Should().OnlyContain(verdict => verdict == "not-started");
        report.GetProperty("summary").GetProperty("notStarted").GetInt32().Should().Be(new KataCatalog(_copy.Repository).All.Count);
    }

    [Fact]
    public async Task A_right_submission_is_solved_and_remembered()
    {
        File.WriteAllText(_copy.BracketsFile, Solved);

        var run = await CommandRun.Of(_copy.Repository, "check", "--no-complexity");

        run.ExitCode.Should().Be(0);
        run.Output.Should().StartWith("✓ balanced-brackets  solved\n  All 48 tests passed.\n");
        (await CommandRun.Of(_copy.Repository)).Output.Should().MatchRegex("balanced-brackets .* started +solved");
    }

    [Fact]
    public async Task A_failing_hidden_test_shows_input_expected_and_actual()
    {
        File.WriteAllText(_copy.BracketsFile, Solved.Replace("&& expected == c", ""));

        var run = await CommandRun.Of(_copy.Repository, "check", "balanced-brackets", "--no-complexity");

        run.ExitCode.Should().Be(1);
        run.Output.Should().Contain("✗ balanced-brackets  tests-failed")
            .And.Contain("""✗ Equal_counts_of_each_kind_are_not_enough(text: "([)]") (hidden)""")
            .And.Contain("""Expected boolean to be False because that is what AreBalanced("([)]") returns, but found True.""");
    }

    [Fact]
    public async Task A_compile_error_shows_file_line_and_source()
    {
        File.WriteAllText(_copy.BracketsFile, Solved.Replace("return open.Count == 0;", "return open.Count = 0;"));

        var run = await CommandRun.Of(_copy.Repository, "check", "--no-complexity");

        run.ExitCode.Should().Be(1);
        run.Output.Should().Be("""
            ✗ balanced-brackets  compile-error
              It does not compile.

              katas/BalancedBrackets/Brackets.cs(16,16): CS0200: Property or indexer 'Stack<char>.Count' cannot be assigned to -- it is read only
                        return open.Count = 0;
                               ^


            """);
    }

    [Fact]
    public async Task An_unknown_kata_gives_the_nearest_name()
    {
        var run = await CommandRun.Of(_copy.Repository, "check", "balanced-braket");

        run.Should().Be(new CommandRun(2, "", "There is no kata 'balanced-braket'. Did you mean 'balanced-brackets'?\n"));
    }

    [Theory]
    [InlineData("There is no file or folder 'nowhere' to grade.\n", "check", "balanced-brackets", "--submission", "nowhere")]
    [InlineData("There is no file or folder 'nowhere' to grade.\n", "check", "--submission", "nowhere")]
    [InlineData("--all grades every kata: leave out the names, or leave out --all.\n", "check", "balanced-brackets", "--all")]
    [InlineData("--reference and --submission name two different things to grade: choose one.\n", "check", "--reference", "--submission", "x")]
    public async Task Wrong_usage_is_explained(string error, params string[] args) =>
        (await CommandRun.Of(_copy.Repository, args)).Should().Be(new CommandRun(2, "", error));

    [Fact]
    public async Task A_deleted_stub_is_said_to_be_missing()
    {
        File.Delete(_copy.BracketsFile);

        (await CommandRun.Of(_copy.Repository, "check", "balanced-brackets")).Should().Be(new CommandRun(1, """
            ✗ balanced-brackets  contract-broken
              katas/BalancedBrackets holds no .cs file. 'kata reset balanced-brackets' puts the stub back.


            """, ""));
    }

    [Fact]
    public async Task An_empty_file_is_said_to_be_empty()
    {
        File.WriteAllText(_copy.BracketsFile, " \n");

        (await CommandRun.Of(_copy.Repository, "check", "balanced-brackets")).Output.Should()
            .Contain("katas/BalancedBrackets/Brackets.cs is empty. 'kata reset balanced-brackets' puts the stub back.");
    }

    [Fact]
    public async Task A_file_that_is_not_utf_8_is_named_with_its_line()
    {
        File.WriteAllBytes(_copy.BracketsFile, Encoding.Latin1.GetBytes("// first\n// Größe\n"));

        (await CommandRun.Of(_copy.Repository, "check", "balanced-brackets")).Output.Should()
            .Contain("katas/BalancedBrackets/Brackets.cs is not UTF-8: line 2 holds bytes that are no character. Save the file as UTF-8.");
    }

    [Fact]
    public async Task A_changed_member_is_shown_beside_the_one_that_was_asked_for()
    {
        File.WriteAllText(_copy.BracketsFile, Solved.Replace("AreBalanced", "IsBalanced"));

        (await CommandRun.Of(_copy.Repository, "check", "balanced-brackets")).Output.Should().Contain(
            "The contract asks for `static bool Brackets.AreBalanced(string)`; the submission has `static bool Brackets.IsBalanced(string)`.");
    }

    [Fact]
    public async Task Junit_holds_a_case_a_test_and_fails_with_the_verdict()
    {
        File.WriteAllText(_copy.BracketsFile, Solved.Replace("&& expected == c", ""));
        var file = Path.Combine(_copy.Repository.Root, "junit.xml");

        var run = await CommandRun.Of(_copy.Repository, "check", "balanced-brackets", "--no-complexity", "--format", "junit", "--output", file);

        run.Should().Be(new CommandRun(1, "", ""));
        var suite = XDocument.Load(file).Root!.Element("testsuite")!;
        suite.Attribute("tests")!.Value.Should().Be("48");
        suite.Elements("testcase").Count(test => test.Element("failure") is not null).Should().Be(int.Parse(suite.Attribute("failures")!.Value)).And.BePositive();
        suite.Descendants("property").Should().Contain(property => property.Attribute("value")!.Value == "tests-failed");
    }

    [Fact]
    public async Task The_json_report_has_its_documented_form()
    {
        File.WriteAllText(_copy.BracketsFile, Solved);

        var run = await CommandRun.Of(_copy.Repository, "check", "balanced-brackets", "--format", "json");

        run.ExitCode.Should().Be(0);
        var kata = JsonDocument.Parse(run.Output).RootElement.GetProperty("katas")[0];
        kata.EnumerateObject().Select(property => property.Name).Should().Equal("kata", "subject", "verdict", "reason", "diagnostics", "tests", "complexity", "milliseconds");
        kata.GetProperty("tests")[0].EnumerateObject().Select(property => property.Name).Should().Equal("name", "hidden", "outcome", "message", "output", "milliseconds");
        var growth = kata.GetProperty("complexity")[0];
        growth.EnumerateObject().Select(property => property.Name).Should()
            .Equal("operation", "resource", "required", "outcome", "bestFit", "slope", "lower", "upper", "signal", "explanation", "samples");
        growth.GetProperty("samples")[0].EnumerateObject().Select(property => property.Name).Should().Equal("n", "submission", "reference");
    }
}
