using Katas.Grader.Cli;
using Katas.Grader.Interviewing;
using Katas.Grader.Submissions;

namespace Katas.Grader.Tests.Interviewing;

public sealed class InterviewTests : IDisposable
{
    private readonly InterviewDesk _desk = new();

    public void Dispose() => _desk.Dispose();

    [Fact]
    public async Task A_start_shows_the_katas_their_files_and_the_end()
    {
        (await _desk.RunAsync("interview", "--minutes", "30", "--seed", "7")).Should().Be(new CommandRun(0, """
            The round runs for 30 minutes, until 14:45, whether this window stays open or not. (--seed 7 picks these katas again.)

            kata           level  minutes state       file                        
            largest-number junior 15      not started katas/LargestNumber/Numbers.cs

            'kata show largest-number' shows a statement, 'kata interview check' grades, 'kata interview' shows the time left, 'kata interview finish' ends the round and writes its report. Hints and references stay hidden until then.

            """.Replace("file                        \n", "file                          \n"), ""));
        File.ReadAllText(_desk.Repository.InterviewFile).Should().StartWith("{\n  \"version\": 1,\n  \"round\": {\n    \"started\": \"2026-11-25T14:15:00+00:00\",\n    \"minutes\": 30,");
    }

    [Fact]
    public async Task While_it_runs_the_time_left_and_the_state_are_shown_and_no_other_can_start()
    {
        await _desk.RunAsync("interview", "--minutes", "30");
        _desk.Clock.Advance(TimeSpan.FromMinutes(11.5));
        _desk.Save(InterviewDesk.Wrong);

        var run = await _desk.RunAsync("interview");

        run.ExitCode.Should().Be(0);
        run.Output.Should().StartWith("18 minutes left, until 14:45.\n").And.MatchRegex("largest-number +junior +15 +started +katas/LargestNumber/Numbers.cs");
        (await _desk.RunAsync("interview", "--minutes", "60")).Should().Be(new CommandRun(2, "",
            "A round runs until 14:45, so no other can start: 'kata interview finish' ends it, 'kata interview abandon' drops it.\n"));
    }

    [Fact]
    public async Task While_it_is_open_the_dashboard_says_so()
    {
        await _desk.RunAsync("interview", "--minutes", "30");

        (await _desk.RunAsync()).Output.Should().EndWith("\n\nNext: an interview runs until 14:45; 'kata interview' shows its katas and the time left.\n");

        _desk.Clock.Advance(TimeSpan.FromMinutes(30));
        (await _desk.RunAsync()).Output.Should().EndWith("\n\nNext: the interview's time is up; 'kata interview finish' grades it and writes its report.\n");

        File.WriteAllText(_desk.Repository.InterviewFile, "{");
        var run = await _desk.RunAsync();
        run.ExitCode.Should().Be(0);
        run.Output.Should().EndWith("'kata interview abandon' sets it aside.\n");
    }

    [Fact]
    public async Task The_first_time_that_a_kata_is_solved_is_noted_and_reported()
    {
        await _desk.RunAsync("interview", "--minutes", "30");
        _desk.Clock.Advance(TimeSpan.FromMinutes(12));
        _desk.Save(InterviewDesk.Right);

        (await _desk.RunAsync("check", "--no-complexity")).Output.Should().EndWith("The interview notes a kata as green when its growth is measured too: leave out --no-complexity.\n");
        (await _desk.RunAsync("interview", "check")).Output.Should().EndWith("The interview notes largest-number as green 12 minutes after the start; 18 minutes left.\n");
        _desk.Clock.Advance(TimeSpan.FromMinutes(5));
        var page = Path.Combine(_desk.Repository.Root, "report.html");
        (await _desk.RunAsync("check", "largest-number", "--output", page)).Output.Should().NotContain("interview");
        File.ReadAllText(page).Should().Contain("solved").And.NotContain("Beside the reference");
        (await _desk.RunAsync("interview")).Output.Should().MatchRegex("largest-number +junior +15 +green after 12 minutes ");
        var finish = await _desk.RunAsync("interview", "finish");

        finish.ExitCode.Should().Be(0);
        finish.Output.Should().StartWith("The round ends with 13 minutes left.\n\n✓ largest-number  solved\n").And.EndWith("""
            Interview of 25 November 2026, 14:15 to 14:32: 1 of 1 solved in time.
              largest-number: solved in time. First found solved 12 minutes after the start.

            Answer these aloud; the report has the answers:
              largest-number: FILL IN the question that an interviewer asks next
              largest-number: FILL IN a second question
              largest-number: FILL IN a third question

            The report is .katas/interviews/2026-11-25-141500.html.

            """);
        Directory.EnumerateFiles(_desk.Repository.Interviews).Select(Path.GetFileName).Should().BeEquivalentTo("2026-11-25-141500.html", "2026-11-25-141500.json");
        (await _desk.RunAsync("interview", "finish")).Should().Be(new CommandRun(2, "", "No round runs: 'kata interview' starts one.\n"));
    }

    [Fact]
    public async Task Work_after_the_end_is_no_work_of_the_round()
    {
        await _desk.RunAsync("interview", "--minutes", "30");
        _desk.Clock.Advance(TimeSpan.FromMinutes(42));
        _desk.Save(InterviewDesk.Right);
        (await _desk.RunAsync("check", "--no-complexity")).Output.Should().EndWith("leave out --no-complexity.\n");

        var run = await _desk.RunAsync("interview");

        run.ExitCode.Should().Be(1);
        run.Output.Should().StartWith("The time was up at 14:45.\n").And.Contain("""
            Interview of 25 November 2026, 14:15 to 14:45: 0 of 1 solved in time.
              largest-number: solved, but not in time. Its files were last written at 14:57, 12 minutes after the end at 14:45.

            """);
        _desk.Store.IsOpen.Should().BeFalse();
    }

    [Fact]
    public async Task Once_the_time_is_up_a_check_says_so()
    {
        await _desk.RunAsync("interview", "--minutes", "30");
        _desk.Save(InterviewDesk.Wrong);
        _desk.Clock.Advance(TimeSpan.FromMinutes(31));

        (await _desk.RunAsync("check")).Output.Should().EndWith("The time of the interview was up at 14:45: 'kata interview' grades it and writes the report.\n");
        var run = await _desk.RunAsync("interview", "check");

        run.Output.Should().Contain("  largest-number: tests-failed.\n").And.NotContain("last written");
        _desk.Store.IsOpen.Should().BeFalse();
    }

    [Fact]
    public async Task What_is_not_part_of_the_round_is_not_checked_in_it()
    {
        _desk.Add("lru-cache", 45);
        await _desk.RunAsync("interview", "--minutes", "30");

        (await _desk.RunAsync("interview", "check", "lru-cache")).Should().Be(new CommandRun(2, "", "lru-cache is not part of the round: it asks for largest-number.\n"));
    }

    [Fact]
    public async Task A_kata_that_is_removed_is_told_about_and_costs_no_other()
    {
        var removed = _desk.Add("lru-cache", 15);
        await _desk.RunAsync("interview", "--minutes", "30");
        Directory.Delete(removed.Folder, recursive: true);

        (await _desk.RunAsync("interview")).Output.Should().MatchRegex("lru-cache +no longer there");
        var run = await _desk.RunAsync("interview", "finish");

        run.ExitCode.Should().Be(1);
        run.Output.Should().Contain("  lru-cache: it is no longer in katas/, so it was not graded.\n").And.Contain("  largest-number: not-started.\n");
    }

    [Fact]
    public async Task Abandoning_leaves_everything_as_it_is()
    {
        (await _desk.RunAsync("interview", "abandon")).Should().Be(new CommandRun(2, "", "No round runs: 'kata interview' starts one.\n"));
        await _desk.RunAsync("interview");
        _desk.Save(InterviewDesk.Wrong);

        (await _desk.RunAsync("interview", "abandon")).Should().Be(new CommandRun(0,
            "The round is dropped and not graded; your files stay as they are. What was noted of it is in .katas/interviews/2026-11-25-141500-abandoned.json.\n", ""));
        File.ReadAllText(_desk.OwnFile).Should().Be(InterviewDesk.Wrong);
        File.Exists(Path.Combine(_desk.Repository.Interviews, "2026-11-25-141500-abandoned.json")).Should().BeTrue();
    }

    [Fact]
    public async Task Work_is_only_set_aside_by_somebody_who_agrees()
    {
        _desk.Save(InterviewDesk.Wrong);
        const string Said = "Only katas that you have worked on fit. The round puts their stubs back and keeps your files under .katas/backups/:\n  largest-number, started\n";

        (await _desk.RunAsync("interview")).Should().Be(new CommandRun(2, Said, "Nothing was changed and no round started: add --yes to agree, or wish for another --level, other --topics or more --minutes.\n"));
        _desk.Typed = "\n";
        (await _desk.RunAsync("interview")).Should().Be(new CommandRun(1, Said, "Start? (y/N) Nothing was changed and no round started.\n"));
        File.ReadAllText(_desk.OwnFile).Should().Be(InterviewDesk.Wrong);
        _desk.Store.IsOpen.Should().BeFalse();

        _desk.Typed = "y\n";
        (await _desk.RunAsync("interview")).Output.Should().StartWith($"{Said}Your files of largest-number are in .katas/backups/largest-number/2026-11-25-141500-000.\nThe round runs for 45 minutes, until 15:00,");
        StubReset.IsPristine(_desk.Kata).Should().BeTrue();
        File.ReadAllText(Path.Combine(_desk.Repository.Personal, "backups", "largest-number", "2026-11-25-141500-000", "Numbers.cs")).Should().Be(InterviewDesk.Wrong);
    }

    [Fact]
    public async Task Yes_agrees_in_advance()
    {
        _desk.Save(InterviewDesk.Wrong);

        (await _desk.RunAsync("interview", "--yes")).ExitCode.Should().Be(0);
        StubReset.IsPristine(_desk.Kata).Should().BeTrue();
    }

    [Fact]
    public async Task The_book_is_closed_while_a_round_runs_and_open_otherwise()
    {
        Check();
        await _desk.RunAsync("interview", "--minutes", "30");

        ((Action)Check).Should().Throw<UsageException>().WithMessage("Hints stay hidden while the interview runs, until 14:45: 'kata interview finish' ends it.");
        _desk.Clock.Advance(TimeSpan.FromMinutes(30));
        Check();

        void Check() => ClosedBook.Check(_desk.Repository, _desk.Clock, "Hints");
    }

    [Theory]
    [InlineData("References", "compare", "largest-number", "--spoil")]
    [InlineData("References", "check", "largest-number", "--spoil")]
    [InlineData("Hints", "hint", "largest-number")]
    public async Task What_gives_answers_refuses_while_a_round_runs(string what, params string[] args)
    {
        await _desk.RunAsync("interview", "--minutes", "30");

        (await _desk.RunAsync(args)).Should().Be(new CommandRun(2, "", $"{what} stay hidden while the interview runs, until 14:45: 'kata interview finish' ends it.\n"));
    }

    [Fact]
    public async Task The_live_clock_redraws_one_line_and_leaves_with_the_round_going_on()
    {
        _desk.Keys = new ScriptedKeys("xq", before => _desk.Clock.Advance(TimeSpan.FromSeconds(61 * before)));

        var run = await _desk.RunAsync(isTerminal: true, "interview", "--minutes", "30", "--clock");

        run.ExitCode.Should().Be(0);
        run.Error.Split('\r', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Should()
            .Equal("30:00 left, until 14:45. q leaves; the round goes on.", "28:59 left, until 14:45. q leaves; the round goes on.");
        _desk.Store.IsOpen.Should().BeTrue();
    }

    [Fact]
    public async Task The_live_clock_grades_when_the_time_is_up()
    {
        _desk.Keys = new ScriptedKeys("x", _ => _desk.Clock.Advance(TimeSpan.FromMinutes(20)));

        var run = await _desk.RunAsync(isTerminal: true, "interview", "--minutes", "30", "--clock");

        run.ExitCode.Should().Be(1);
        run.Output.Should().Contain("The time was up at 14:45.\n").And.Contain("  largest-number: not-started.\n");
        _desk.Store.IsOpen.Should().BeFalse();
    }

    [Fact]
    public async Task The_live_clock_notices_that_the_round_was_ended_elsewhere()
    {
        _desk.Keys = new ScriptedKeys("x", _ => _desk.Store.SetAside());

        (await _desk.RunAsync(isTerminal: true, "interview", "--clock")).Output.Should().EndWith("\nThe round was ended elsewhere.\n");
    }

    [Fact]
    public async Task Without_a_terminal_there_is_no_live_clock()
    {
        _desk.Keys = new ScriptedKeys("", _ => { });

        (await _desk.RunAsync("interview", "--clock")).ExitCode.Should().Be(0);
    }
}
