using System.Text.Json;
using Katas.Grader.Catalog;
using Katas.Grader.Verification;

namespace Katas.Grader.Tests.Cli;

public sealed class CommandTests : IDisposable
{
    private readonly TemporaryRepository _copy = new();

    public void Dispose() => _copy.Dispose();

    [Fact]
    public async Task Without_a_command_the_next_thing_to_do_is_said()
    {
        var run = await _copy.RunAsync();

        run.ExitCode.Should().Be(0);
        run.Output.Should().MatchRegex("largest-number +junior +15 .* not started")
            .And.Contain("Next: 'kata show largest-number', edit katas/LargestNumber/Numbers.cs, 'dotnet test' for a quick look, 'kata check largest-number' for the verdict.");
    }

    [Fact]
    public async Task List_shows_every_kata_as_text_and_as_json()
    {
        (await _copy.RunAsync("list")).Output.Should().Contain("largest-number");
        JsonDocument.Parse((await _copy.RunAsync("list", "--json")).Output).RootElement.EnumerateArray()
            .Select(kata => kata.GetProperty("kata").GetString()).Should().Equal("largest-number");
    }

    [Fact]
    public async Task Show_ends_before_the_hints()
    {
        var run = await _copy.RunAsync("show", "LargestNumber");

        run.Output.Should().StartWith("FILL IN the title\n=================\n").And.Contain("Required complexity\n-------------------\n").And.NotContain("Hints").And.NotContain("\n---\n")
            .And.EndWith("Edit katas/LargestNumber/Numbers.cs, then run 'kata check largest-number'.\n");
    }

    [Fact]
    public async Task Show_can_be_read_on_a_narrow_terminal_without_colour()
    {
        File.WriteAllText(_copy.Kata.StatementFile, """
            ---
            title: Pairs
            ---

            # Pairs

            Write `Pair(left, right)`, which takes **two** numbers and gives [both](https://example.org).

            ## Rules

            - A pair is `null` where a number is missing, and that is no error.

              Not even a small one.

            ```csharp
            var pairs = new List<Pair> { new(1, 2), new(3, 4) };
                pairs.Add(new Pair(leftmost: 1, rightmost: 2));
            Averyverylongwordwithoutanyblankinitthatcannotbebroken();
            ```

            | number | square |
            |---|---|
            | 2 | 4 |

            """);
        _copy.Width = 40;

        var lines = (await _copy.RunAsync("show", "largest-number")).Output.Split('\n').Select(line => line.TrimEnd());

        string.Join("\n", lines).Should().StartWith("""
            Pairs
            =====

            Write `Pair(left, right)`, which takes
            two numbers and gives both.

            Rules
            -----

            - A pair is `null` where a number is
              missing, and that is no error.
              Not even a small one.

                var pairs = new List<Pair> { new(1,
                    2), new(3, 4) };
                    pairs.Add(new Pair(leftmost: 1,
                        rightmost: 2));
                Averyverylongwordwithoutanyblankinit
                    thatcannotbebroken();

            """.ReplaceLineEndings("\n"))
            .And.Contain("| number | square |");
    }

    [Fact]
    public async Task Reset_puts_the_stub_back_and_keeps_the_work()
    {
        var stub = File.ReadAllText(_copy.OwnFile);
        File.WriteAllText(_copy.OwnFile, "my work");

        var run = await _copy.RunAsync("reset", "largest-number");

        run.ExitCode.Should().Be(0);
        run.Output.Should().StartWith("The stub of largest-number is back. Your files are in .katas/backups/largest-number/");
        File.ReadAllText(_copy.OwnFile).Should().Be(stub);
        Directory.EnumerateFiles(Path.Combine(_copy.Repository.Personal, "backups"), "Numbers.cs", SearchOption.AllDirectories)
            .Should().ContainSingle().Which.Should().Match<string>(file => File.ReadAllText(file) == "my work");
    }

    [Fact]
    public async Task Reset_keeps_what_lies_deeper_too()
    {
        var deeper = Path.Combine(Path.GetDirectoryName(_copy.OwnFile)!, "parts", "Heap.cs");
        Directory.CreateDirectory(Path.GetDirectoryName(deeper)!);
        File.WriteAllText(deeper, "my heap");

        var run = await _copy.RunAsync("reset", "largest-number");

        run.Output.Should().StartWith("The stub of largest-number is back. Your files are in ");
        File.Exists(deeper).Should().BeFalse();
        Directory.EnumerateFiles(Path.Combine(_copy.Repository.Personal, "backups"), "Heap.cs", SearchOption.AllDirectories)
            .Should().ContainSingle().Which.Should().EndWith(Path.Combine("parts", "Heap.cs"))
            .And.Match<string>(file => File.ReadAllText(file) == "my heap");
    }

    [Fact]
    public async Task Reset_of_an_untouched_kata_does_nothing()
    {
        (await _copy.RunAsync("reset", "largest-number")).Output.Should().Be("largest-number is as it came: there is nothing to put back.\n");
        Directory.Exists(_copy.Repository.Personal).Should().BeFalse();
    }

    [Fact]
    public async Task New_lays_out_a_kata_that_lacks_nothing_but_its_texts()
    {
        var run = await _copy.RunAsync("new", "token-bucket");

        run.ExitCode.Should().Be(0);
        run.Output.Should().Contain("katas/TokenBucket/README.md").And.Contain("solutions/TokenBucket/Numbers.cs");
        var kata = new KataCatalog(_copy.Repository).Find("token-bucket");
        LayoutCheck.Findings(kata).Concat(StatementCheck.Findings(kata)).Should()
            .OnlyContain(finding => finding.Sentence.StartsWith("A blank is left"));
    }

    [Theory]
    [InlineData("largest-number", "There is a katas/LargestNumber already; nothing was written.\n")]
    [InlineData("../outside", "'../outside' is no name for a kata: use words of letters and digits, 'token-bucket' or 'TokenBucket'.\n")]
    [InlineData("", "'' is no name for a kata: use words of letters and digits, 'token-bucket' or 'TokenBucket'.\n")]
    public async Task New_refuses_names_that_are_taken_or_are_none(string name, string error) =>
        (await _copy.RunAsync("new", name)).Should().Be(new CommandRun(2, "", error));

    [Fact]
    public async Task An_unknown_command_is_wrong_usage()
    {
        var run = await _copy.RunAsync("chekc");

        run.ExitCode.Should().Be(2);
        run.Error.Should().Contain("'chekc'").And.EndWith("'kata --help' shows the commands, 'kata COMMAND --help' what one takes.\n");
    }

    [Fact]
    public async Task A_damaged_progress_file_costs_a_sentence_and_no_verdict()
    {
        Directory.CreateDirectory(_copy.Repository.Personal);
        File.WriteAllText(Path.Combine(_copy.Repository.Personal, "progress.db"), "this is no database, however long it may be read");
        File.WriteAllText(_copy.OwnFile, "namespace Katas.LargestNumber; public static class Numbers { public static int Largest(int[] numbers) => ; }");

        var run = await _copy.RunAsync("check", "largest-number");

        run.Output.Should().Contain("compile-error");
        run.Error.Should().Match("*progress.db was damaged. It is kept as progress-damaged-*-1.db beside it, and your progress begins anew.\n");
        (await _copy.RunAsync()).ExitCode.Should().Be(0);
    }
}
