using Katas.Grader.Cli;

namespace Katas.Grader.Tests.Interviewing;

/// <summary>What can go wrong with the file that holds the round.</summary>
public sealed class RoundStoreTests : IDisposable
{
    private readonly InterviewDesk _desk = new();

    public void Dispose() => _desk.Dispose();

    [Theory]
    [InlineData("""{ "version": 2, "round": "of another form" }""", "it is of version 2, and this grader knows versions up to 1. Update your working copy.")]
    [InlineData("""{ "round": { } }""", "it names no version.")]
    [InlineData("[]", "it names no version.")]
    [InlineData("""{ "version": 1, "round": { "started": "2026-11-25T14:15:00+00:00", "minutes": 30, "seed": 1, "katas": [], "seen": "2026-11-25T14:15:00+00:00" } }""", "what it holds is no round.")]
    [InlineData("""{ "version": 1, "round": { "started": "2026-11-25T14:15:00+00:00", "minutes": 30000, "seed": 1, "katas": [{ "kata": "a" }], "seen": "2026-11-25T14:15:00+00:00" } }""", "what it holds is no round.")]
    public async Task A_file_that_is_no_round_of_this_version_costs_a_sentence_and_is_kept(string content, string problem)
    {
        Damage(content);
        var sentence = $".katas/interview.json cannot be read: {problem} 'kata interview abandon' sets it aside.\n";

        (await _desk.RunAsync("interview")).Should().Be(new CommandRun(2, "", sentence));
        (await _desk.RunAsync("interview", "check")).Should().Be(new CommandRun(2, "", sentence));
        (await _desk.RunAsync("interview", "finish")).Should().Be(new CommandRun(2, "", sentence));
        _desk.Save(InterviewDesk.Wrong);
        (await _desk.RunAsync("check", "--no-complexity")).Output.Should().Contain("✗ largest-number  tests-failed").And.EndWith($"The grading was not noted in the interview. {sentence}");
        (await _desk.RunAsync("interview", "abandon")).ExitCode.Should().Be(0);

        Directory.EnumerateFiles(_desk.Repository.Interviews).Should().ContainSingle().Which.Should().Match<string>(file => File.ReadAllText(file) == content);
        _desk.Store.IsOpen.Should().BeFalse();
    }

    [Theory]
    [InlineData("")]
    [InlineData("{ \"version\": 1, \"round\": { \"star")]
    [InlineData("""{ "version": 1, "round": null }""")]
    [InlineData("""{ "version": 1, "round": { "started": "yesterday" } }""")]
    public async Task A_damaged_file_costs_a_sentence(string content)
    {
        Damage(content);

        var run = await _desk.RunAsync("interview");

        run.ExitCode.Should().Be(2);
        run.Error.Should().StartWith(".katas/interview.json cannot be read: ").And.EndWith(" 'kata interview abandon' sets it aside.\n");
    }

    [Fact]
    public async Task A_clock_that_is_set_back_gives_no_time_and_is_told_about()
    {
        await _desk.RunAsync("interview", "--minutes", "30");
        _desk.Clock.Advance(TimeSpan.FromMinutes(20));
        await _desk.RunAsync("interview");
        _desk.Clock.AdjustTime(_desk.Clock.GetUtcNow().AddMinutes(-15));

        var run = await _desk.RunAsync("interview");

        run.Error.Should().Be("The machine's clock reads 14:20, but the round had come to 14:35: the clock was set back. The round stands still until the clock has caught up.\n");
        run.Output.Should().StartWith("10 minutes left, until 14:45.\n");
        _desk.Clock.Advance(TimeSpan.FromMinutes(17));
        (await _desk.RunAsync("interview")).Should().Match<CommandRun>(caughtUp => caughtUp.Error == "" && caughtUp.Output.StartsWith("8 minutes left"));
        (await _desk.RunAsync("interview", "finish")).Output.Should().Contain("The machine's clock was set back during the round, so times may be off.\n");
    }

    [Fact]
    public async Task Of_two_that_start_at_once_one_does()
    {
        foreach (var number in Enumerable.Range(0, 20))
            _desk.Add($"kata-{number}", 15);

        var runs = await Task.WhenAll(Enumerable.Range(0, 4).Select(seed => Task.Run(() => _desk.RunAsync("interview", "--seed", $"{seed}"))));

        var started = runs.Should().ContainSingle(run => run.ExitCode == 0).Subject;
        started.Output.Should().Contain($"--seed {_desk.Store.Read()!.Seed} ");
        runs.Where(run => run != started).Should().OnlyContain(run => run.ExitCode == 2 && (run.Error.StartsWith("A round runs until") || run.Error == "Another process has started a round meanwhile: 'kata interview' shows it.\n"));
    }

    [Fact]
    public async Task Of_changes_at_once_none_is_lost()
    {
        for (var number = 0; number < 8; number++)
            _desk.Add($"kata-{number}", 15);
        await _desk.RunAsync("interview", "--minutes", "120");
        var katas = _desk.Store.Read()!.Katas;

        await Task.WhenAll(katas.Select(kata => Task.Run(() => _desk.Store.Change(round => round.WithGreen(kata.Kata, round.Seen)))));

        _desk.Store.Read()!.Katas.Should().HaveCount(8).And.OnlyContain(kata => kata.FirstGreen != null);
    }

    [Fact]
    public async Task A_file_that_another_process_keeps_to_itself_costs_a_sentence()
    {
        await _desk.RunAsync("interview");
        using var other = new FileStream(Path.Combine(_desk.Repository.Personal, "interview.lock"), FileMode.Open, FileAccess.ReadWrite, FileShare.None);

        var run = await _desk.RunAsync("interview");

        run.ExitCode.Should().Be(2);
        run.Error.Should().StartWith(".katas/interview.json cannot be had for this process alone: ").And.EndWith(" Wait where another 'kata' is at work, and run the command again.\n");
    }

    [Theory]
    [InlineData(10, "Stopped. The round goes on until 14:45.\n")]
    [InlineData(40, "Stopped. The time is up, and nothing is lost: 'kata interview' grades the round.\n")]
    public async Task A_finish_that_is_broken_off_leaves_the_round_as_it_was(int minutes, string error)
    {
        await _desk.RunAsync("interview", "--minutes", "30");
        _desk.Save(InterviewDesk.Wrong);
        _desk.Clock.Advance(TimeSpan.FromMinutes(minutes));
        using var interrupted = new CancellationTokenSource();
        await interrupted.CancelAsync();

        var run = await _desk.RunAsync(async context =>
        {
            try
            {
                return await InterviewCommand.FinishAsync(context, interrupted.Token);
            }
            catch (OperationCanceledException)
            {
                return ExitCode.NotSolved;
            }
        });

        run.Error.Should().Be(error);
        _desk.Store.Read()!.Katas.Should().ContainSingle();
        (await _desk.RunAsync("interview", "finish")).Output.Should().Contain("  largest-number: tests-failed.");
    }

    [Fact]
    public async Task A_report_that_cannot_be_written_leaves_the_round_open()
    {
        await _desk.RunAsync("interview", "--minutes", "30");
        File.WriteAllText(_desk.Repository.Interviews, "in the way");

        var run = await _desk.RunAsync("interview", "finish");

        run.ExitCode.Should().Be(2);
        run.Error.Should().StartWith("The report of the interview cannot be written to .katas/interviews: ").And.EndWith(" The round stays open: mend that, and 'kata interview finish' tries again.\n");
        File.Delete(_desk.Repository.Interviews);
        (await _desk.RunAsync("interview", "finish")).Output.Should().EndWith("The report is .katas/interviews/2026-11-25-141500.html.\n");
    }

    [Fact]
    public async Task A_kata_that_cannot_be_graded_leaves_the_round_open()
    {
        await _desk.RunAsync("interview", "--minutes", "30");
        _desk.Save(InterviewDesk.Wrong);
        File.AppendAllText(_desk.Kata.HiddenTestFiles[0], "not C#");

        (await _desk.RunAsync("interview", "finish")).Should().Match<CommandRun>(run => run.ExitCode == 3
            && run.Error == "The grader itself failed, so the round stays open: 'kata interview finish' tries again, 'kata interview abandon' drops it.\n");
        _desk.Store.IsOpen.Should().BeTrue();
    }

    private void Damage(string content)
    {
        Directory.CreateDirectory(_desk.Repository.Personal);
        File.WriteAllText(_desk.Repository.InterviewFile, content);
    }
}
