using System.Text.Json;
using Katas.Grader.Catalog;

namespace Katas.Grader.Tests.Cli;

public sealed class CommandTests : IDisposable
{
    private readonly TemporaryRepository _copy = new();

    public void Dispose() => _copy.Dispose();

    [Fact]
    public async Task Without_a_command_the_next_thing_to_do_is_said()
    {
        var run = await CommandRun.Of(_copy.Repository);

        run.ExitCode.Should().Be(0);
        run.Output.Should().MatchRegex("balanced-brackets +junior +15 .* not started")
            .And.Contain("Next: 'kata show balanced-brackets', edit katas/BalancedBrackets/Brackets.cs, 'dotnet test' for a quick look, 'kata check balanced-brackets' for the verdict.");
    }

    [Fact]
    public async Task List_shows_every_kata_as_text_and_as_json()
    {
        var slugs = new KataCatalog(_copy.Repository).All.Select(kata => kata.Slug).ToList();

        (await CommandRun.Of(_copy.Repository, "list")).Output.Should().ContainAll(slugs);
        JsonDocument.Parse((await CommandRun.Of(_copy.Repository, "list", "--json")).Output).RootElement.EnumerateArray()
            .Select(kata => kata.GetProperty("kata").GetString()).Should().Equal(slugs);
    }

    [Fact]
    public async Task Show_ends_before_the_hints()
    {
        var run = await CommandRun.Of(_copy.Repository, "show", "BalancedBrackets");

        run.Output.Should().StartWith("Balanced brackets\n").And.Contain("Required complexity").And.NotContain("Hints").And.NotContain("---")
            .And.EndWith("Edit katas/BalancedBrackets/Brackets.cs, then run 'kata check balanced-brackets'.\n");
    }

    [Fact]
    public async Task Reset_puts_the_stub_back_and_keeps_the_work()
    {
        var stub = File.ReadAllText(_copy.BracketsFile);
        File.WriteAllText(_copy.BracketsFile, "my work");

        var run = await CommandRun.Of(_copy.Repository, "reset", "balanced-brackets");

        run.ExitCode.Should().Be(0);
        run.Output.Should().StartWith("The stub of balanced-brackets is back. Your files are in .katas/backups/balanced-brackets/");
        File.ReadAllText(_copy.BracketsFile).Should().Be(stub);
        Directory.EnumerateFiles(Path.Combine(_copy.Repository.Personal, "backups"), "Brackets.cs", SearchOption.AllDirectories)
            .Should().ContainSingle().Which.Should().Match<string>(file => File.ReadAllText(file) == "my work");
    }

    [Fact]
    public async Task Reset_of_an_untouched_kata_does_nothing()
    {
        (await CommandRun.Of(_copy.Repository, "reset", "balanced-brackets")).Output.Should().Be("balanced-brackets is as it came: there is nothing to put back.\n");
        Directory.Exists(_copy.Repository.Personal).Should().BeFalse();
    }

    [Fact]
    public async Task New_lays_out_a_kata_that_lacks_nothing_but_its_texts()
    {
        var run = await CommandRun.Of(_copy.Repository, "new", "largest-number");

        run.ExitCode.Should().Be(0);
        run.Output.Should().Contain("katas/LargestNumber/README.md").And.Contain("solutions/LargestNumber/Numbers.cs");
        var kata = new KataCatalog(_copy.Repository).Find("largest-number");
        Verification.LayoutCheck.Findings(kata).Concat(Verification.StatementCheck.Findings(kata)).Should()
            .OnlyContain(finding => finding.Sentence.StartsWith("A blank is left") || finding.Sentence.Contains("The topic"));
    }

    [Theory]
    [InlineData("balanced-brackets", "There is a katas/BalancedBrackets already; nothing was written.\n")]
    [InlineData("../outside", "'../outside' is no name for a kata: use words of letters and digits, 'token-bucket' or 'TokenBucket'.\n")]
    [InlineData("", "'' is no name for a kata: use words of letters and digits, 'token-bucket' or 'TokenBucket'.\n")]
    public async Task New_refuses_names_that_are_taken_or_are_none(string name, string error) =>
        (await CommandRun.Of(_copy.Repository, "new", name)).Should().Be(new CommandRun(2, "", error));

    [Fact]
    public async Task An_unknown_command_is_wrong_usage()
    {
        var run = await CommandRun.Of(_copy.Repository, "chekc");

        run.ExitCode.Should().Be(2);
        run.Error.Should().Contain("'chekc'").And.EndWith("'kata --help' shows the commands, 'kata COMMAND --help' what one takes.\n");
    }

    [Fact]
    public async Task A_damaged_progress_file_costs_a_sentence_and_no_verdict()
    {
        Directory.CreateDirectory(_copy.Repository.Personal);
        File.WriteAllText(Path.Combine(_copy.Repository.Personal, "progress.db"), "this is no database, however long it may be read");
        File.WriteAllText(_copy.BracketsFile, "namespace Katas.BalancedBrackets; public static class Brackets { public static bool AreBalanced(string text) => ; }");

        var run = await CommandRun.Of(_copy.Repository, "check", "balanced-brackets");

        run.Output.Should().Contain("compile-error");
        run.Error.Should().StartWith("The attempt was not noted in ");
        (await CommandRun.Of(_copy.Repository)).ExitCode.Should().Be(0);
    }
}
