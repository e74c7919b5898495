using Katas.Grader.Catalog;
using Katas.Grader.Grading;
using Katas.Grader.Interviewing;
using Katas.Grader.Progress;
using Katas.Grader.Watching;

namespace Katas.Grader.Cli;

/// <summary>The learner whose working copy this is, as the progress file remembers.</summary>
internal sealed class Learner(Context context) : ILearner
{
    public Kata? Next(Kata? after)
    {
        var history = History.Empty;
        Tell(store => history = store.Read() ?? history);
        var standings = context.Catalog.All.Where(kata => kata != after).Select(kata => Standing.Of(kata, history.Of(kata.Slug), context.Time));

        // A review begins when the stub is put back: before that there is nothing to watch.
        return NextStep.Of([.. standings.Where(standing => standing.State != KataState.DueForReview || standing.Practice.IsBegunAnew)])?.Kata;
    }

    public int Hints(Kata kata)
    {
        var hints = 0;
        Tell(store => hints = store.Read()?.Of(kata.Slug).Hints ?? 0);
        return hints;
    }

    public string? HintsWithheld => ClosedBook.Refusal(context.Repository, context.Time, "Hints");

    public string? Note(KataReport report)
    {
        var read = context.Time.GetUtcNow() - TimeSpan.FromMilliseconds(report.Milliseconds.Total);
        return Tell(store => store.Note(report)) ?? new RoundNotes(context.Repository, context.Time).Graded(report, read, isMeasured: true);
    }

    public string? NoteHint(Kata kata) => Tell(store => store.NoteHint(kata.Slug, kata.Statement.Hints.Count));

    public string? NoteLook(Kata kata) => Tell(store => store.NoteLook(kata.Slug));

    /// <summary>A store for each time: one that could not use its file does not try again.</summary>
    private string? Tell(Action<ProgressStore> use)
    {
        string? sentence = null;
        use(new ProgressStore(context.Repository.Personal, context.Time, told => sentence = told));
        return sentence;
    }
}
