using System.Text;
using System.Text.Json;
using System.Xml.Linq;

namespace Katas.Grader.Tests.Cli;

public sealed class CheckTests : IDisposable
{
    private const string Solved = """
        namespace Katas.LargestNumber;

        public static class Numbers
        {
            public static int Largest(int[] numbers)
            {
                ArgumentNullException.ThrowIfNull(numbers);
                if (numbers.Length == 0)
                    throw new ArgumentException("Empty.", nameof(numbers));

                var largest = int.MinValue;
                foreach (var number in numbers)
                    largest = Math.Max(largest, number);
                return largest;
            }
        }
        """;

    private readonly TemporaryRepository _copy = new();

    public void Dispose() => _copy.Dispose();

    [Fact]
    public async Task A_fresh_clone_has_nothing_started()
    {
        var run = await _copy.RunAsync("check", "--no-complexity");

        run.ExitCode.Should().Be(1);
        run.Output.Should().Be("You have not started a kata yet. 'kata list' shows them; 'kata show NAME' shows one.\n");
    }

    [Fact]
    public async Task All_reports_every_kata_of_a_fresh_clone_as_not_started()
    {
        var run = await _copy.RunAsync("check", "--all", "--format", "json");

        run.ExitCode.Should().Be(1);
        var report = JsonDocument.Parse(run.Output).RootElement;
        report.GetProperty("katas").EnumerateArray().Select(kata => kata.GetProperty("verdict").GetString()).Should().OnlyContain(verdict => verdict == "not-started");
        report.GetProperty("summary").GetProperty("notStarted").GetInt32().Should().Be(1);
    }

    [Fact]
    public async Task A_right_submission_is_solved_and_remembered()
    {
        File.WriteAllText(_copy.OwnFile, Solved);

        var run = await _copy.RunAsync("check", "--no-complexity");

        run.ExitCode.Should().Be(0);
        run.Output.Should().StartWith("✓ largest-number  solved\n  All 8 tests passed.\n");
        (await _copy.RunAsync()).Output.Should().MatchRegex("largest-number .* solved +solved +1 ");
    }

    [Fact]
    public async Task A_failing_hidden_test_shows_input_expected_and_actual()
    {
        File.WriteAllText(_copy.OwnFile, Solved.Replace("int.MinValue", "0"));

        var run = await _copy.RunAsync("check", "largest-number", "--no-complexity");

        run.ExitCode.Should().Be(1);
        run.Output.Should().Contain("✗ largest-number  tests-failed")
            .And.Contain("✗ Negative_numbers_have_a_largest_one_too (hidden)")
            .And.Contain("Expected value to be -2, but found 0 (difference of 2).");
    }

    [Fact]
    public async Task A_compile_error_shows_file_line_and_source()
    {
        File.WriteAllText(_copy.OwnFile, Solved.Replace("return largest;", "return numbers.Length = 0;"));

        var run = await _copy.RunAsync("check", "--no-complexity");

        run.ExitCode.Should().Be(1);
        run.Output.Should().Be("""
            ✗ largest-number  compile-error
              It does not compile.

              katas/LargestNumber/Numbers.cs(14,16): CS0200: Property or indexer 'Array.Length' cannot be assigned to -- it is read only
                        return numbers.Length = 0;
                               ^


            """);
    }

    [Fact]
    public async Task An_unknown_kata_gives_the_nearest_name()
    {
        var run = await _copy.RunAsync("check", "largest-nmber");

        run.Should().Be(new CommandRun(2, "", "There is no kata 'largest-nmber'. Did you mean 'largest-number'?\n"));
    }

    [Theory]
    [InlineData("There is no file or folder 'nowhere' to grade.\n", "check", "largest-number", "--submission", "nowhere")]
    [InlineData("There is no file or folder 'nowhere' to grade.\n", "check", "--submission", "nowhere")]
    [InlineData("--all grades every kata: leave out the names, or leave out --all.\n", "check", "largest-number", "--all")]
    [InlineData("--reference and --submission name two different things to grade: choose one.\n", "check", "--reference", "--submission", "x")]
    public async Task Wrong_usage_is_explained(string error, params string[] args) =>
        (await _copy.RunAsync(args)).Should().Be(new CommandRun(2, "", error));

    [Fact]
    public async Task A_deleted_stub_is_said_to_be_missing()
    {
        File.Delete(_copy.OwnFile);

        (await _copy.RunAsync("check", "largest-number")).Should().Be(new CommandRun(1, """
            ✗ largest-number  contract-broken
              katas/LargestNumber holds no .cs file. 'kata reset largest-number' puts the stub back.


            """, ""));
    }

    [Fact]
    public async Task An_empty_file_is_said_to_be_empty()
    {
        File.WriteAllText(_copy.OwnFile, " \n");

        (await _copy.RunAsync("check", "largest-number")).Output.Should()
            .Contain("katas/LargestNumber/Numbers.cs is empty. 'kata reset largest-number' puts the stub back.");
    }

    [Fact]
    public async Task A_file_that_is_not_utf_8_is_named_with_its_line()
    {
        File.WriteAllBytes(_copy.OwnFile, Encoding.Latin1.GetBytes("// first\n// Größe\n"));

        (await _copy.RunAsync("check", "largest-number")).Output.Should()
            .Contain("katas/LargestNumber/Numbers.cs is not UTF-8: line 2 holds bytes that are no character. Save the file as UTF-8.");
    }

    [Fact]
    public async Task A_changed_member_is_shown_beside_the_one_that_was_asked_for()
    {
        File.WriteAllText(_copy.OwnFile, Solved.Replace("Largest(", "Maximum("));

        (await _copy.RunAsync("check", "largest-number")).Output.Should().Contain(
            "The contract asks for `static int Numbers.Largest(int[])`; the submission has `static int Numbers.Maximum(int[])`.");
    }

    [Fact]
    public async Task Junit_holds_a_case_a_test_and_fails_with_the_verdict()
    {
        File.WriteAllText(_copy.OwnFile, Solved.Replace("int.MinValue", "0"));
        var file = Path.Combine(_copy.Repository.Root, "junit.xml");

        var run = await _copy.RunAsync("check", "largest-number", "--no-complexity", "--format", "junit", "--output", file);

        run.Should().Be(new CommandRun(1, "", ""));
        var suite = XDocument.Load(file).Root!.Element("testsuite")!;
        suite.Attribute("tests")!.Value.Should().Be("8");
        suite.Elements("testcase").Count(test => test.Element("failure") is not null).Should().Be(int.Parse(suite.Attribute("failures")!.Value)).And.BePositive();
        suite.Descendants("property").Should().Contain(property => property.Attribute("value")!.Value == "tests-failed");
    }

    [Fact]
    public async Task The_json_report_has_its_documented_form()
    {
        File.WriteAllText(_copy.OwnFile, Solved);

        var run = await _copy.RunAsync("check", "largest-number", "--format", "json");

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
