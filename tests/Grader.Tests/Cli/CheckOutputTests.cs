using System.Text.Json;
using System.Xml.Linq;
using Katas.Grader.Tests.Reporting;

namespace Katas.Grader.Tests.Cli;

public sealed class CheckOutputTests : IDisposable
{
    /// <summary>Fails tests, and writes what GitHub would take for commands.</summary>
    private const string Forging = """
        namespace Katas.LargestNumber;

        public static class Numbers
        {
            public static int Largest(int[] numbers)
            {
                Console.WriteLine("::error file=forged.cs::100 % | forged\n##[error]forged too");
                return 0;
            }
        }
        """;

    private readonly TemporaryRepository _copy = new();

    public void Dispose() => _copy.Dispose();

    [Fact]
    public async Task Every_file_gets_the_form_that_its_name_ends_in()
    {
        File.WriteAllText(_copy.OwnFile, Forging);

        var run = await _copy.RunAsync("check", "--no-complexity",
            "--output", At("summary.md"), "--output", At("results.XML"), "--output", At("report.json"), "--output", At("report.txt"));

        run.ExitCode.Should().Be(1);
        run.Output.Should().StartWith("✗ largest-number  tests-failed\n");
        File.ReadAllText(At("summary.md")).Should().StartWith("# 0 of 1 solved\n\n| kata | verdict | tests | reason |\n|---|---|---|---|\n| largest-number | ✗ tests-failed | ");
        XDocument.Load(At("results.XML")).Root!.Element("testsuite")!.Attribute("name")!.Value.Should().Be("largest-number");
        JsonDocument.Parse(File.ReadAllText(At("report.json"))).RootElement.GetProperty("katas")[0].GetProperty("verdict").GetString().Should().Be("tests-failed");
        File.ReadAllText(At("report.txt")).Should().StartWith("✗ largest-number  tests-failed\n").And.EndWith("0 solved, 1 not solved, 0 not started.\n");
        Directory.EnumerateFiles(_copy.Repository.Root).Should().HaveCount(5, "the solution and four reports");
    }

    [Fact]
    public async Task Github_gets_the_text_and_then_a_mark_a_failing_test()
    {
        File.WriteAllText(_copy.OwnFile, Forging);

        var run = await _copy.RunAsync("check", "--no-complexity", "--format", "github");

        run.ExitCode.Should().Be(1);
        run.Output.Should().Contain("✗ largest-number  tests-failed\n").And.Contain("##[error]forged too");
        var marks = GithubRunner.Commands(run.Output);
        marks.Should().HaveCount(5).And.OnlyContain(mark => mark.Name == "error" && mark.Properties["title"].StartsWith("largest-number: "));
        marks.Should().Contain(mark => mark.Properties["file"] == "tests/Katas.Tests/LargestNumber/NumbersTests.cs" && mark.Properties["line"] != "1");
        marks.Should().Contain(mark => mark.Properties["file"] == "katas/LargestNumber/Numbers.cs" && mark.Properties["title"].EndsWith(" (hidden)"));
    }

    [Fact]
    public async Task Github_gets_a_mark_where_it_does_not_compile()
    {
        File.WriteAllText(_copy.OwnFile, Forging.Replace("return 0;", "return numbers.Length = 0;"));

        var mark = GithubRunner.Commands((await _copy.RunAsync("check", "--format", "github")).Output).Should().ContainSingle().Subject;

        mark.Properties.Should().BeEquivalentTo(new Dictionary<string, string>
        {
            ["file"] = "katas/LargestNumber/Numbers.cs", ["line"] = "8", ["col"] = "16", ["title"] = "largest-number: CS0200",
        });
        mark.Message.Should().Be("Property or indexer 'Array.Length' cannot be assigned to -- it is read only");
    }

    [Fact]
    public async Task Nothing_started_is_no_empty_report()
    {
        (await _copy.RunAsync("check", "--format", "markdown")).Should().Be(new CommandRun(1, "# No kata is started yet\n\nKatas are graded here once their stubs have been changed.\n", ""));
        (await _copy.RunAsync("check", "--format", "github")).Output.Should().Contain("\n0 solved, 0 not solved, 0 not started.\n");
    }

    [Theory]
    [InlineData("report.pdf", "'report.pdf' ends in '.pdf', which says nothing about the form of the report: end it in .json, .xml (junit), .html, .md (markdown) or .txt.\n")]
    [InlineData("nowhere/report.md", "The report cannot be written to 'nowhere/report.md': there is no such folder.\n")]
    public async Task Where_a_report_cannot_go_is_said_before_anything_is_graded(string file, string error) =>
        (await _copy.RunAsync("check", "--output", file)).Should().Be(new CommandRun(2, "", error));

    private string At(string name) => Path.Combine(_copy.Repository.Root, name);
}
