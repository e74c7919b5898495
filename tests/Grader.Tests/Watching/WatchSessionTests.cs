using System.Threading.Channels;
using Katas.Grader.Catalog;
using Katas.Grader.Grading;
using Katas.Grader.Submissions;
using Katas.Grader.Watching;
using Microsoft.Extensions.Time.Testing;

namespace Katas.Grader.Tests.Watching;

public sealed class WatchSessionTests : IAsyncDisposable
{
    private readonly TemporaryRepository _copy = new();
    private readonly FakeGrader _grader = new();
    private readonly RecordedScreen _screen = new();
    private readonly Channel<FileChange> _changes = Channel.CreateUnbounded<FileChange>();
    private readonly Channel<WatchKey> _keys = Channel.CreateUnbounded<WatchKey>();
    private readonly Channel<bool> _resizes = Channel.CreateUnbounded<bool>();
    private readonly CancellationTokenSource _interrupt = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
    private readonly List<string> _opened = [];

    private FakeLearner _learner = new();
    private Task? _session;

    public async ValueTask DisposeAsync()
    {
        await _interrupt.CancelAsync();
        if (_session is { IsFaulted: false })
            await _session;
        _copy.Dispose();
    }

    [Fact]
    public async Task Each_save_comes_to_a_verdict_and_is_remembered()
    {
        Start("fails");
        (await VerdictAsync(Verdict.TestsFailed)).Phase.Should().Be(WatchPhase.Idle);

        Save("fails again");
        await VerdictAsync(Verdict.TestsFailed);
        await QuitAsync();

        _learner.Notes.Should().Equal("TestsFailed 1 of 1 tests failed.", "TestsFailed 1 of 1 tests failed.");
    }

    [Fact]
    public async Task The_first_failure_is_shown_while_the_other_tests_run_and_not_remembered()
    {
        Start("fails early, hangs");

        var view = await _screen.WaitForAsync(view => view.Phase == WatchPhase.Failing);
        view.Report!.Verdict.Should().Be(Verdict.TestsFailed);
        view.Report.Tests.Should().ContainSingle(test => test.Message == "Expected 1, but found 2.");

        Save("passes");
        await _screen.WaitForAsync(view => view.Report?.Reason == "Measured.");
        await QuitAsync();
        _learner.Notes.Should().Equal("Solved Measured.");
    }

    [Fact]
    public async Task Growth_follows_when_the_tests_pass_and_only_then_is_it_remembered()
    {
        Start("passes");

        (await VerdictAsync(Verdict.Solved)).Phase.Should().Be(WatchPhase.Measuring);
        (await _screen.WaitForAsync(view => view.Report?.Reason == "Measured.")).Phase.Should().Be(WatchPhase.Idle);
        await QuitAsync();

        _learner.Notes.Should().Equal("Solved Measured.");
    }

    [Fact]
    public async Task A_save_ends_the_tests_of_the_one_before_it()
    {
        Start("hangs");
        await BegunAsync("test hangs");

        Save("fails");
        await VerdictAsync(Verdict.TestsFailed);
        await QuitAsync();

        _grader.Ended.Should().Equal("test hangs", "test fails");
        _grader.WasEverDoublyBusy.Should().BeFalse();
        _learner.Notes.Should().ContainSingle();
    }

    [Fact]
    public async Task A_save_ends_the_measuring_of_the_one_before_it()
    {
        Start("passes, grows for ever");
        await BegunAsync("measure");

        Save("fails");
        await VerdictAsync(Verdict.TestsFailed);
        await QuitAsync();

        _grader.Ended.Should().Equal("test passes, grows for ever", "measure", "test fails");
        _learner.Notes.Should().Equal("TestsFailed 1 of 1 tests failed.");
    }

    [Fact]
    public async Task Ten_saves_at_once_end_in_the_verdict_on_the_last()
    {
        Start("hangs 0");
        for (var save = 1; save < 10; save++)
            Save($"hangs {save}");
        Save("passes");

        await _screen.WaitForAsync(view => view.Report?.Reason == "Measured.");
        await QuitAsync();

        _grader.WasEverDoublyBusy.Should().BeFalse();
        _learner.Notes.Should().Equal("Solved Measured.");
    }

    [Fact]
    public async Task A_file_that_is_gone_is_said_and_ends_what_was_running()
    {
        Start("hangs");
        await BegunAsync("test hangs");

        _changes.Writer.TryWrite(new FileChange(new Submission(Submission.Learner, [], "It is gone.")));
        (await _screen.WaitForAsync(view => view.Missing is not null)).Should().Match<WatchView>(view => view.Missing == "It is gone." && view.Phase == WatchPhase.Idle && view.Report == null);
        Save("fails");

        (await VerdictAsync(Verdict.TestsFailed)).Missing.Should().BeNull();
        await QuitAsync();
        _learner.Notes.Should().ContainSingle();
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Quitting_and_interrupting_end_what_is_running(bool interrupts)
    {
        Start("hangs");
        await BegunAsync("test hangs");

        if (interrupts)
            await _interrupt.CancelAsync();
        else
            Press(WatchKey.Quit);
        await _session!;

        _grader.Ended.Should().Equal("test hangs");
        _screen.HasEnded.Should().BeTrue();
    }

    [Fact]
    public async Task Growth_can_be_measured_once_more_when_the_tests_pass()
    {
        Start("passes");
        await _screen.WaitForAsync(view => view.Report?.Reason == "Measured.");

        Press(WatchKey.Complexity);
        await _screen.WaitForAsync(view => view.Phase == WatchPhase.Measuring);
        await _screen.WaitForAsync(view => view.Phase == WatchPhase.Idle);
        await QuitAsync();

        _grader.Ended.Should().Equal("test passes", "measure", "measure");
    }

    [Fact]
    public async Task Growth_of_what_fails_is_not_measured()
    {
        Start("fails");
        await VerdictAsync(Verdict.TestsFailed);

        Press(WatchKey.Complexity);

        await _screen.WaitForAsync(view => view.Notice == "Growth is measured once the tests pass.");
    }

    [Fact]
    public async Task A_hint_more_is_shown_each_time_up_to_the_last_and_a_verdict_takes_its_place()
    {
        var last = _copy.Kata.Statement.Hints.Count;
        Start("fails");
        await VerdictAsync(Verdict.TestsFailed);

        for (var press = 0; press < last + 1; press++)
            Press(WatchKey.Hint);
        await _screen.WaitForAsync(view => view.Page == WatchPage.Hints && view.Hints == last);
        Save("fails otherwise");
        (await _screen.WaitForAsync(view => view.Page == WatchPage.Verdict)).Hints.Should().Be(last);
        await QuitAsync();

        _learner.Notes.Count(note => note == "hint").Should().Be(last - 1, "one was shown in an earlier session");
    }

    [Fact]
    public async Task A_hint_that_is_withheld_is_not_shown_and_the_reason_is()
    {
        _learner = new FakeLearner { HintsWithheld = "Not now." };
        Start("fails");
        await VerdictAsync(Verdict.TestsFailed);

        Press(WatchKey.Hint);

        (await _screen.WaitForAsync(view => view.Notice == "Not now.")).Page.Should().Be(WatchPage.Verdict);
        await QuitAsync();
        _learner.Notes.Should().NotContain("hint");
    }

    [Fact]
    public async Task The_statement_is_shown_and_put_away_while_a_grading_goes_on()
    {
        Start("hangs");
        await BegunAsync("test hangs");

        Press(WatchKey.Statement);
        await _screen.WaitForAsync(view => view.Page == WatchPage.Statement);
        Press(WatchKey.PageDown);
        await _screen.WaitForAsync(view => view.Screenful == 1);
        Press(WatchKey.Statement);
        (await _screen.WaitForAsync(view => view.Page == WatchPage.Verdict)).Phase.Should().Be(WatchPhase.Testing);
        await QuitAsync();
        _learner.Notes.Should().Equal("look");
    }

    [Fact]
    public async Task The_next_kata_is_offered_when_one_is_solved_and_opened_on_a_key()
    {
        Scaffolding.KataScaffold.Create(_copy.Repository, "smallest-number");
        _learner = new FakeLearner { Following = new KataCatalog(_copy.Repository).Find("smallest-number") };
        Start("passes");
        (await _screen.WaitForAsync(view => view.Next is not null)).Next!.Slug.Should().Be("smallest-number");

        Press(WatchKey.Next);

        await _screen.WaitForAsync(view => view.Kata.Slug == "smallest-number");
        await QuitAsync();
        _opened.Should().Equal("largest-number", "smallest-number");
    }

    [Fact]
    public async Task Where_nothing_is_left_it_is_said()
    {
        Start("fails");
        Press(WatchKey.Next);

        await _screen.WaitForAsync(view => view.Notice == "Every other kata is solved.");
    }

    [Fact]
    public async Task What_cannot_be_remembered_is_said()
    {
        _learner = new FakeLearner { Sentence = "Your progress is not noted." };
        Start("fails");

        await _screen.WaitForAsync(view => view.Notice == "Your progress is not noted.");
    }

    [Fact]
    public async Task Another_size_draws_anew()
    {
        Start("fails");
        var before = await VerdictAsync(Verdict.TestsFailed);

        _resizes.Writer.TryWrite(true);

        (await _screen.WaitForAsync(_ => true)).Should().Be(before);
    }

    [Fact]
    public async Task A_grader_that_breaks_ends_the_session()
    {
        Start("breaks");

        await FluentActions.Awaiting(() => _session!).Should().ThrowAsync<InvalidOperationException>().WithMessage("The grader broke.");
        _screen.HasEnded.Should().BeTrue();
    }

    private void Start(string text)
    {
        Save(text);
        var session = new WatchSession(_grader, _screen, _learner, (kata, ending) =>
        {
            _opened.Add(kata.Slug);
            return _changes.Reader.ReadAllAsync(ending);
        }, new FakeTimeProvider());
        _session = session.RunAsync(_copy.Kata, _keys.Reader.ReadAllAsync(), _resizes.Reader.ReadAllAsync(), _interrupt.Token);
    }

    private void Save(string text) => _changes.Writer.TryWrite(new FileChange(new Submission(Submission.Learner, [new SourceFile("Numbers.cs", text)])));

    private void Press(WatchKey key) => _keys.Writer.TryWrite(key);

    private Task<WatchView> VerdictAsync(Verdict verdict) => _screen.WaitForAsync(view => view.Report?.Verdict == verdict && view.Phase != WatchPhase.Testing);

    private async Task BegunAsync(string what)
    {
        while (await _grader.Begun.Reader.ReadAsync(TestContext.Current.CancellationToken) != what)
        {
            // Something before it.
        }
    }

    private async Task QuitAsync()
    {
        Press(WatchKey.Quit);
        await _session!;
    }
}
