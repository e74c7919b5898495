using System.Runtime.ExceptionServices;
using System.Threading.Channels;
using Katas.Grader.Catalog;
using Katas.Grader.Grading;
using Katas.Grader.Submissions;

namespace Katas.Grader.Watching;

/// <summary>
/// Grades a kata at every change, and does what keys ask for, until it is ended. All that happens comes through one queue, so
/// that one thing at a time changes what is shown; at most one grading is on its way, and a change ends it.
/// </summary>
/// <param name="grader">Grades.</param>
/// <param name="screen">Shows.</param>
/// <param name="learner">Remembers.</param>
/// <param name="changes">The changes of a kata's files, beginning with what they are now.</param>
/// <param name="time">The clock.</param>
internal sealed class WatchSession(IWatchGrader grader, IWatchScreen screen, ILearner learner, Func<Kata, CancellationToken, IAsyncEnumerable<FileChange>> changes, TimeProvider time)
{
    private readonly Channel<WatchEvent> _events = Channel.CreateUnbounded<WatchEvent>(new UnboundedChannelOptions { SingleReader = true });
    private readonly List<Task> _sources = [];

    private WatchView _view = null!;
    private Submission? _submission;
    private CancellationTokenSource _watching = new(), _grading = new();
    private Task _gradings = Task.CompletedTask, _notes = Task.CompletedTask;

    /// <summary>Watches until <see cref="WatchKey.Quit"/> or cancellation; then nothing that it started is left.</summary>
    /// <param name="first">The kata to begin with.</param>
    /// <param name="keys">What the learner presses.</param>
    /// <param name="resizes">An element each time that the terminal has another size.</param>
    /// <param name="cancellation">Ends the session, which is no failure.</param>
    public async Task RunAsync(Kata first, IAsyncEnumerable<WatchKey> keys, IAsyncEnumerable<bool> resizes, CancellationToken cancellation)
    {
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        try
        {
            _sources.Add(PumpAsync(keys, key => new WatchEvent.Pressed(key), ending.Token));
            _sources.Add(PumpAsync(resizes, _ => new WatchEvent.Resized(), ending.Token));
            Open(first);
            await foreach (var happened in _events.Reader.ReadAllAsync(cancellation))
            {
                if (happened is WatchEvent.Pressed { Key: WatchKey.Quit })
                    break;
                React(happened);
            }
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            // Ctrl-C is one way to quit.
        }
        finally
        {
            screen.End(); // first, since what is running takes a moment to end
            await ending.CancelAsync();
            await _watching.CancelAsync();
            await _grading.CancelAsync();
            await Task.WhenAll([.. _sources, _gradings, _notes]);
        }
    }

    private void React(WatchEvent happened)
    {
        switch (happened)
        {
            case WatchEvent.Changed changed when changed.Kata == _view.Kata:
                Take(changed.Change);
                break;
            case WatchEvent.Graded graded when graded.Grading == _grading:
                Take(graded.Report, graded.IsLast);
                break;
            case WatchEvent.Failing failing when failing.Grading == _grading:
                Show(_view with { Phase = WatchPhase.Failing, Report = failing.Report, Page = WatchPage.Verdict, Screenful = 0 });
                break;
            case WatchEvent.Forgotten forgotten:
                Show(_view with { Notice = forgotten.Sentence });
                break;
            case WatchEvent.Solved solved when solved.Report == _view.Report:
                Show(_view with { Next = solved.Next });
                break;
            case WatchEvent.Pressed pressed:
                Press(pressed.Key);
                break;
            case WatchEvent.Resized:
                screen.Show(_view);
                break;
            case WatchEvent.Failed failed:
                ExceptionDispatchInfo.Throw(failed.Exception);
                break;
        }
    }

    private void Open(Kata kata)
    {
        _watching.Cancel();
        _grading.Cancel();
        _watching = new CancellationTokenSource();
        _submission = null;
        Show(new WatchView(kata) { Hints = learner.Hints(kata) });
        _sources.RemoveAll(source => source.IsCompletedSuccessfully);
        _sources.Add(PumpAsync(changes(kata, _watching.Token), change => new WatchEvent.Changed(kata, change), _watching.Token));
    }

    private void Take(FileChange change)
    {
        _grading.Cancel();
        if (change.Submission.Problem is { } problem)
        {
            _submission = null;
            Show(_view with { Phase = WatchPhase.Idle, Missing = problem, Report = null, At = null, Notice = null, Next = null, IsPolling = change.IsPolling, Page = WatchPage.Verdict, Screenful = 0 });
            return;
        }

        _submission = change.Submission;
        Begin(grading => TestAsync(_view.Kata, change.Submission, grading));
        Show(_view with { Phase = WatchPhase.Testing, Missing = null, Notice = null, Next = null, IsPolling = change.IsPolling });
    }

    private void Take(KataReport report, bool isLast)
    {
        Show(_view with { Phase = isLast ? WatchPhase.Idle : WatchPhase.Measuring, Report = report, At = time.GetLocalNow(), Page = WatchPage.Verdict, Screenful = 0 });
        if (isLast)
            Remember(() => learner.Note(report), report.Verdict == Verdict.Solved ? () => new WatchEvent.Solved(report, learner.Next(report.Kata)) : null);
    }

    private void Press(WatchKey key)
    {
        switch (key)
        {
            case WatchKey.Next when learner.Next(_view.Kata) is { } next:
                Open(next);
                break;
            case WatchKey.Next:
                Show(_view with { Notice = "Every other kata is solved." });
                break;
            case WatchKey.Hint:
                ShowHint();
                break;
            case WatchKey.Complexity:
                Measure();
                break;
            case WatchKey.Statement:
                if (_view.Page != WatchPage.Statement)
                    RememberAbout(_view.Kata, learner.NoteLook);
                Show(_view with { Page = _view.Page == WatchPage.Statement ? WatchPage.Verdict : WatchPage.Statement, Screenful = 0, Notice = null });
                break;
            case WatchKey.Back:
                Show(_view with { Page = WatchPage.Verdict, Screenful = 0, Notice = null });
                break;
            case WatchKey.PageDown:
                Show(_view with { Screenful = _view.Screenful + 1 });
                break;
            case WatchKey.PageUp:
                Show(_view with { Screenful = Math.Max(0, _view.Screenful - 1) });
                break;
        }
    }

    private void ShowHint()
    {
        if (learner.HintsWithheld is { } sentence)
        {
            Show(_view with { Notice = sentence });
            return;
        }

        var all = _view.Kata.Statement.Hints.Count;
        var hints = Math.Min(_view.Hints + 1, all);
        if (hints > _view.Hints)
            RememberAbout(_view.Kata, learner.NoteHint);
        Show(_view with { Page = WatchPage.Hints, Hints = hints, Screenful = 0, Notice = null });
    }

    private void Measure()
    {
        if (_view is { Phase: WatchPhase.Idle, Report: { Tests.Count: > 0 } report } && IsWorthMeasuring(report) && _submission is { } submission)
        {
            _grading.Cancel();
            Begin(grading => MeasureAsync(report with { Complexity = [] }, submission, grading));
            Show(_view with { Phase = WatchPhase.Measuring, Notice = null });
        }
        else if (_view.Phase == WatchPhase.Idle)
        {
            Show(_view with { Notice = "Growth is measured once the tests pass." });
        }
    }

    /// <summary>Where tests only ran out of time, growth says why.</summary>
    private static bool IsWorthMeasuring(KataReport report) =>
        report.Tests is { Count: > 0 } tests && tests.All(test => test.Outcome is Testing.TestOutcome.Passed or Testing.TestOutcome.TimedOut);

    /// <summary>Starts a grading as soon as the one before it, which is cancelled, has left nothing behind.</summary>
    private void Begin(Func<CancellationTokenSource, Task> grade)
    {
        var (before, grading) = (_gradings, _grading = new CancellationTokenSource());
        _gradings = Task.Run(async () =>
        {
            await before;
            try
            {
                if (!grading.IsCancellationRequested)
                    await grade(grading);
            }
            catch (OperationCanceledException) when (grading.IsCancellationRequested)
            {
                // There is something newer to grade, or nothing any more.
            }
            catch (Exception exception)
            {
                _events.Writer.TryWrite(new WatchEvent.Failed(exception));
            }
        });
    }

    private async Task TestAsync(Kata kata, Submission submission, CancellationTokenSource grading)
    {
        KataReport report;
        try
        {
            report = await grader.TestAsync(kata, submission, failure => _events.Writer.TryWrite(new WatchEvent.Failing(grading, Verdicts.SoFar(kata, submission.Subject, failure))), grading.Token);
            _events.Writer.TryWrite(new WatchEvent.Graded(grading, report, IsLast: !IsWorthMeasuring(report)));
        }
        finally
        {
            grader.Prepare(kata); // after the verdict has gone to the screen
        }

        if (IsWorthMeasuring(report))
            await MeasureAsync(report, submission, grading);
    }

    private async Task MeasureAsync(KataReport tested, Submission submission, CancellationTokenSource grading) =>
        _events.Writer.TryWrite(new WatchEvent.Graded(grading, await grader.MeasureAsync(tested, submission, grading.Token), IsLast: true));

    private void RememberAbout(Kata kata, Func<Kata, string?> note) => Remember(() => note(kata));

    /// <summary>Beside everything else, one after the other: a disk that takes its time keeps nobody waiting.</summary>
    private void Remember(Func<string?> note, Func<WatchEvent>? then = null)
    {
        var before = _notes;
        _notes = Task.Run(async () =>
        {
            await before;
            try
            {
                if (note() is { } sentence)
                    _events.Writer.TryWrite(new WatchEvent.Forgotten(sentence));
                if (then is not null)
                    _events.Writer.TryWrite(then());
            }
            catch (Exception exception)
            {
                _events.Writer.TryWrite(new WatchEvent.Failed(exception));
            }
        });
    }

    private async Task PumpAsync<T>(IAsyncEnumerable<T> source, Func<T, WatchEvent> wrap, CancellationToken cancellation)
    {
        try
        {
            await foreach (var element in source.WithCancellation(cancellation))
                _events.Writer.TryWrite(wrap(element));
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            // Nobody wants more of it.
        }
        catch (Exception exception)
        {
            _events.Writer.TryWrite(new WatchEvent.Failed(exception));
        }
    }

    private void Show(WatchView view) => screen.Show(_view = view);
}
