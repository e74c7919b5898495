using Katas.Grader.Catalog;
using Katas.Grader.Grading;
using Katas.Grader.Progress;
using Katas.Grader.Submissions;
using Katas.Grader.Watching;

namespace Katas.Grader.Cli;

/// <summary>The learner whose working copy this is, as the progress file remembers.</summary>
internal sealed class Learner(Context context) : ILearner
{
    public Kata? Next(Kata? after)
    {
        var history = History.Empty;
        Tell(store => history = store.Read() ?? history);
        return context.Catalog.All.Where(kata => kata != after).Select(kata => (Kata: kata, IsUntouched: StubComparison.IsUntouched(kata)))
            .Where(row => row.IsUntouched || history.Of(row.Kata.Slug).Last is not { IsSolved: true }).OrderBy(row => row.IsUntouched)
            .Select(row => row.Kata).FirstOrDefault();
    }

    public int Hints(Kata kata)
    {
        var hints = 0;
        Tell(store => hints = store.Read()?.Of(kata.Slug).Hints ?? 0);
        return hints;
    }

    public string? Note(KataReport report) => Tell(store => store.Note(report));

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
