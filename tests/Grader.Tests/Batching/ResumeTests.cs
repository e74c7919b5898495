using System.Text.Json;
using static Katas.Grader.Tests.Batching.SubmissionFolder;

namespace Katas.Grader.Tests.Batching;

public sealed class ResumeTests : IDisposable
{
    private readonly TemporaryRepository _copy = new();
    private readonly SubmissionFolder _folder = new();

    public void Dispose()
    {
        _copy.Dispose();
        _folder.Dispose();
    }

    private string Journal => Path.Combine(_copy.Repository.Root, "journal.jsonl");

    [Fact]
    public async Task What_is_finished_and_unchanged_is_not_graded_again()
    {
        _folder.With("ann/Numbers.cs", Right).With("bob/Numbers.cs", Wrong).With("cid/Numbers.cs", Right);
        var first = await BatchAsync();
        Lie("ann", "as the journal says");
        _folder.With("bob/Numbers.cs", Right);

        var second = await BatchAsync("--resume");

        first.Output.Should().Contain("2 solved, 1 tests-failed");
        Verdicts(second).Should().Equal(("ann", "too-slow", "as the journal says"), ("bob", "solved", "All 8 tests passed."), ("cid", "solved", "All 8 tests passed."));
    }

    [Fact]
    public async Task A_changed_test_of_the_kata_has_everything_graded_anew()
    {
        _folder.With("ann/Numbers.cs", Right);
        await BatchAsync();
        Lie("ann", "as the journal says");
        File.AppendAllText(_copy.Kata.HiddenTestFiles[0], "\n// changed\n");

        Verdicts(await BatchAsync("--resume")).Should().Equal(("ann", "solved", "All 8 tests passed."));
    }

    [Fact(Skip = SlowTests.Reason, SkipUnless = nameof(SlowTests.AreWanted), SkipType = typeof(SlowTests))]
    public async Task A_line_that_was_cut_off_is_not_taken_for_one()
    {
        _folder.With("ann/Numbers.cs", Right).With("bob/Numbers.cs", Right);
        await BatchAsync("--jobs", "1");
        Lie("ann", "as the journal says");
        var lines = File.ReadAllLines(Journal);
        File.WriteAllText(Journal, lines[0] + "\n" + lines[1][..(lines[1].Length / 2)]);

        Verdicts(await BatchAsync("--resume")).Should().Equal(("ann", "too-slow", "as the journal says"), ("bob", "solved", "All 8 tests passed."));
        Verdicts(await BatchAsync("--resume")).Should().Equal(("ann", "too-slow", "as the journal says"), ("bob", "solved", "All 8 tests passed."));
    }

    [Fact(Skip = SlowTests.Reason, SkipUnless = nameof(SlowTests.AreWanted), SkipType = typeof(SlowTests))]
    public async Task Without_resume_a_broken_off_run_is_told_about_and_kept()
    {
        _folder.With("ann/Numbers.cs", Right).With("bob/Numbers.cs", Right);
        await BatchAsync("--jobs", "1");
        File.WriteAllText(Journal, File.ReadAllLines(Journal)[0] + "\n");

        var run = await BatchAsync();

        run.Error.Should().StartWith("An earlier run over this folder was broken off after 1 gradings. They are not used, but not lost either: stop this run and add --resume to go on from there.\n");
        (await BatchAsync()).Error.Should().NotContain("broken off");
    }

    [Fact(Skip = SlowTests.Reason, SkipUnless = nameof(SlowTests.AreWanted), SkipType = typeof(SlowTests))]
    public async Task The_journal_of_a_folder_is_found_again_from_anywhere()
    {
        _folder.With("ann/Numbers.cs", Right);
        await _copy.RunAsync("batch", _folder.Path, "--no-complexity", "--allow-weak-isolation");
        await _copy.RunAsync("batch", Path.Combine(_folder.Path, "ann", "..") + Path.DirectorySeparatorChar, "--no-complexity", "--allow-weak-isolation", "--resume");

        Directory.EnumerateFiles(_copy.Repository.Batches).Should().ContainSingle().Which.Should().Match<string>(file => File.ReadLines(file).Count(line => line.Contains("ann")) == 1);
    }

    [Fact]
    public async Task Two_runs_do_not_share_a_journal()
    {
        using var other = new FileStream(Journal, FileMode.Create, FileAccess.ReadWrite, FileShare.None);

        var run = await BatchAsync();

        run.ExitCode.Should().Be(2);
        run.Error.Should().StartWith($"The journal '{Journal}' cannot be opened: ").And.EndWith("otherwise name another place with --journal FILE.\n");
    }

    [Theory(Skip = SlowTests.Reason, SkipUnless = nameof(SlowTests.AreWanted), SkipType = typeof(SlowTests))]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_run_that_is_ended_in_the_middle_goes_on_where_it_was(bool killed)
    {
        if (!OperatingSystem.IsLinux())
            Assert.Skip("asks /proc for processes that are left over");

        // The second one waits until it is interrupted: there is always something left to do.
        _folder.With("ann/Numbers.cs", Right).With("bob/Numbers.cs", Right.Replace("numbers.Max()", "Forever()").Replace("public static int Largest", "private static int Forever() { Thread.Sleep(-1); return 0; }\n    public static int Largest"));
        using var process = GraderProcess.Start(_copy.Repository, [.. Arguments, "--jobs", "1"]);
        await UntilAsync(() => new FileInfo(Journal) is { Exists: true, Length: > 0 });
        await UntilAsync(() => process.Children().Count > 0);
        var workers = process.Children();

        if (killed)
            process.Kill();
        else
            process.Interrupt();
        var ended = await process.EndAsync();

        await UntilAsync(() => !workers.Any(GraderProcess.IsRunning));
        if (!killed)
        {
            ended.ExitCode.Should().Be(1);
            ended.Error.Should().EndWith("Stopped after 1 of 2 gradings, which are kept: the same command with --resume goes on from there.\n");
        }

        Lie("ann", "as the journal says");
        _folder.With("bob/Numbers.cs", Right);
        Verdicts(await BatchAsync("--resume")).Should().Equal(("ann", "too-slow", "as the journal says"), ("bob", "solved", "All 8 tests passed."));
    }

    private string[] Arguments => ["batch", _folder.Path, "--no-complexity", "--allow-weak-isolation", "--journal", Journal];

    private Task<CommandRun> BatchAsync(params string[] args) => _copy.RunAsync([.. Arguments, "--output", Path.Combine(_copy.Repository.Root, "r.json"), .. args]);

    /// <summary>Makes the journal say what no grading would: so it is seen whether it was believed.</summary>
    private void Lie(string author, string reason) => File.WriteAllLines(Journal, File.ReadAllLines(Journal).Select(line => line.Contains($"\"author\":\"{author}\"")
        ? line.Replace("\"solved\"", "\"too-slow\"").Replace("All 8 tests passed.", reason) : line));

    private List<(string?, string?, string?)> Verdicts(CommandRun run)
    {
        run.Error.Should().NotContain("The journal");
        return [.. JsonDocument.Parse(File.ReadAllText(Path.Combine(_copy.Repository.Root, "r.json"))).RootElement.GetProperty("rows").EnumerateArray()
            .Select(row => (row.GetProperty("author").GetString(), row.GetProperty("verdict").GetString(), row.GetProperty("reason").GetString()))];
    }

    private static async Task UntilAsync(Func<bool> condition)
    {
        while (!condition())
            await Task.Delay(100, TestContext.Current.CancellationToken);
    }
}
