using Katas.Grader.Cli;
using Katas.Grader.Reporting;

namespace Katas.Grader.Tests.Cli;

public sealed class CompareTests : IDisposable
{
    /// <summary>A line that only the reference has.</summary>
    private const string OfTheReference = "// what only the author would write";

    private const string Solved = """
        namespace Katas.LargestNumber;

        public static class Numbers
        {
            // my way
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

    public CompareTests() => File.AppendAllText(_copy.Kata.ReferenceFiles[0], OfTheReference);

    public void Dispose() => _copy.Dispose();

    [Fact]
    public async Task What_is_solved_is_shown_beside_the_reference_with_measures_and_notes()
    {
        File.WriteAllText(_copy.OwnFile, Solved);

        var run = await _copy.RunAsync("compare", "largest-number");

        run.ExitCode.Should().Be(0);
        run.Error.Should().BeEmpty();
        run.Output.Should().StartWith("""
            largest-number: yours beside the reference

            --- katas/LargestNumber/Numbers.cs
            +++ solutions/LargestNumber/Numbers.cs

            """);
        run.Output.Should().Contain("\n-     // my way\n").And.Contain($"\n+ {OfTheReference}\n")
            .And.MatchRegex(@"\n14 lines of code, the reference \d+ lines\.\n")
            .And.MatchRegex(@"\nmeasured at the largest n +n +yours +reference +ratio +yours grows +reference +allowed *\n")
            .And.MatchRegex(@"\n\S.* of Largest +[\d,]+ +[\d.,]+ \S+ +[\d.,]+ \S+ +[\d.,]+× +O\(.+\) +O\(.+\) +O\(n\)")
            .And.Contain("\nFILL IN the title\n", "the notes are rendered");
    }

    [Fact]
    public async Task What_is_not_solved_is_not_spoiled_where_nobody_can_be_asked()
    {
        File.WriteAllText(_copy.OwnFile, Solved.Replace("int.MinValue", "0"));

        (await _copy.RunAsync("compare", "largest-number", "--no-complexity")).Should().Be(new CommandRun(1, "",
            "largest-number is not solved (tests-failed), and the reference would spoil it. 'kata compare largest-number --spoil' shows it all the same.\n"));
    }

    [Fact]
    public async Task Tests_that_pass_do_not_make_it_solved_while_growth_is_not_measured()
    {
        File.WriteAllText(_copy.OwnFile, Solved);

        (await _copy.RunAsync("compare", "largest-number", "--no-complexity")).Should().Be(new CommandRun(1, "",
            "The tests of largest-number pass, but without measuring nobody knows whether it is solved, and the reference would spoil it. 'kata compare largest-number --spoil' shows it all the same.\n"));
    }

    [Fact]
    public async Task Spoil_shows_it_all_the_same()
    {
        File.WriteAllText(_copy.OwnFile, Solved.Replace("int.MinValue", "0"));

        var run = await _copy.RunAsync("compare", "largest-number", "--spoil");

        run.ExitCode.Should().Be(0);
        run.Output.Should().Contain(OfTheReference).And.Contain("Nothing was measured: ");
    }

    [Theory]
    [InlineData("y", true)]
    [InlineData("Yes", true)]
    [InlineData("", false)]
    [InlineData("what?", false)]
    [InlineData(null, false)]
    public async Task On_a_terminal_it_asks(string? answer, bool isShown)
    {
        var run = await CommandRun.Of(_copy.Repository, context => CommandLine.RunAsync(
            ["compare", "largest-number", "--no-complexity"], () => context with { Keyboard = new StringReader(answer is null ? "" : $"{answer}\n") }, context.Error));

        run.ExitCode.Should().Be(isShown ? 0 : 1);
        run.Error.Should().Be("largest-number is not solved (not-started), and the reference would spoil it. Show it all the same? (y/N) "
            + (isShown ? "" : "Then not. 'kata hint largest-number' helps more gently.\n"));
        run.Output.Contains(OfTheReference).Should().Be(isShown);
    }

    [Fact]
    public async Task A_web_report_shows_the_reference_only_beside_what_is_solved()
    {
        File.WriteAllText(_copy.OwnFile, Solved);
        (await _copy.RunAsync("check", "largest-number", "--format", "html")).Output.Should().StartWith("<!DOCTYPE html>\n").And.Contain(OfTheReference);
        (await _copy.RunAsync("check", "largest-number", "--format", "html", "--no-complexity")).Output.Should().NotContain(OfTheReference);

        File.WriteAllText(_copy.OwnFile, Solved.Replace("int.MinValue", "0"));
        (await _copy.RunAsync("check", "largest-number", "--format", "html")).Output.Should().Contain("tests-failed").And.NotContain(OfTheReference);
        (await _copy.RunAsync("check", "largest-number", "--format", "html", "--no-complexity", "--spoil")).Output.Should().Contain(OfTheReference);
    }

    [Fact]
    public async Task A_web_report_can_be_written_to_a_file()
    {
        var file = Path.Combine(_copy.Repository.Root, "report.html");

        (await _copy.RunAsync("check", "--all", "--format", "html", "--output", file)).Should().Be(new CommandRun(1, "", ""));
        File.ReadAllText(file).Should().StartWith("<!DOCTYPE html>\n").And.EndWith("</html>\n");
    }
}
