using Katas.Grader.Tests.Batching;

namespace Katas.Grader.Tests.Cli;

public sealed class CompletionTests : IDisposable
{
    private readonly TemporaryRepository _copy = new();

    public void Dispose() => _copy.Dispose();

    [Theory]
    [InlineData(" che", "check")]
    [InlineData(" check la", "largest-number")]
    [InlineData(" check largest-number LA", "largest-number")]
    [InlineData(" show ", "largest-number")]
    [InlineData(" hint ", "largest-number")]
    [InlineData(" bench l", "largest-number")]
    [InlineData(" reset l", "largest-number")]
    [InlineData(" verify l", "largest-number")]
    [InlineData(" history l", "largest-number")]
    [InlineData(" batch submissions --kata ", "largest-number")]
    [InlineData(" check --no", "--no-complexity")]
    [InlineData(" check --format ", "github", "html", "json", "junit", "markdown", "text")]
    [InlineData(" interview ", "abandon", "check", "finish")]
    [InlineData(" interview check l", "largest-number")]
    [InlineData(" batch --format j", "json", "junit")]
    [InlineData(" completion ", "bash", "fish", "powershell", "zsh")]
    [InlineData(" history --", "--export", "--help", "--import")]
    [InlineData(" nothing-of-the-kind x")]
    public async Task What_could_come_next_is_said(string line, params string[] labels) => (await Labels(line)).Should().Equal(labels);

    [Fact]
    public async Task Every_command_for_people_is_offered() =>
        (await Labels(" ")).Should().Contain(["list", "show", "hint", "check", "bench", "history", "reset", "verify", "new", "batch", "merge", "completion"]).And.NotContain(["lab", "complete"]);

    [Fact]
    public async Task Nothing_but_the_names_of_folders_is_read()
    {
        File.WriteAllText(_copy.Kata.StatementFile, "no statement");

        (await Labels(" show ")).Should().Equal("largest-number");
    }

    [Theory]
    [InlineData("check la", "largest-number")]
    [InlineData("check --form", "--format")]
    [InlineData("check --format j", "json", "junit")]
    [InlineData("show ", "largest-number")]
    [InlineData("sho", "show")]
    public async Task Bash_completes(string typed, params string[] replies)
    {
        const string bash = "/bin/bash";
        Assert.SkipUnless(File.Exists(bash), "There is no bash here.");
        var program = Path.Combine(_copy.Repository.Root, "kata");
        File.WriteAllText(program, $"#!/bin/sh\ncd '{_copy.Repository.Root}' && exec dotnet '{Path.Combine(AppContext.BaseDirectory, "Grader.dll")}' \"$@\"\n");
        GraderProcess.Tool("chmod", "+x", program);
        var script = Path.Combine(_copy.Repository.Root, "kata.bash");
        File.WriteAllText(script, (await _copy.RunAsync("completion", "bash")).Output);

        var output = GraderProcess.Tool(bash, "--norc", "-c", """
            . "$1" || exit
            COMP_LINE="$2 $3" COMP_POINT=$((${#2} + 1 + ${#3}))
            IFS=' ' read -r -a COMP_WORDS <<< "$COMP_LINE"
            [[ $COMP_LINE == *' ' ]] && COMP_WORDS+=('')
            COMP_CWORD=$((${#COMP_WORDS[@]} - 1))
            $(complete -p kata | sed 's/.*-F \([^ ]*\) .*/\1/')
            printf '%s\n' "${COMPREPLY[@]}"
            """, "bash", script, program, typed);

        output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Should().Equal(replies);
    }

    [Theory]
    [InlineData("bash", "complete -o default -F _kata kata")]
    [InlineData("zsh", "compdef _kata kata")]
    [InlineData("fish", "complete --command kata ")]
    [InlineData("powershell", "Register-ArgumentCompleter -Native -CommandName kata")]
    public async Task Every_shell_has_a_script(string shell, string line) => (await _copy.RunAsync("completion", shell)).Output.Should().Contain(line).And.Contain("complete --");

    [Fact]
    public async Task An_unknown_shell_is_refused_with_those_that_are_known()
    {
        var run = await _copy.RunAsync("completion", "tcsh");

        run.ExitCode.Should().Be(2);
        run.Error.Should().Contain("'tcsh'").And.Contain("bash");
    }

    private async Task<IEnumerable<string>> Labels(string line) =>
        (await _copy.RunAsync("complete", "--", line)).Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(item => item.Split('\t')[0]);
}
