using Katas.Grader.Catalog;
using Katas.Grader.Grading;
using Katas.Grader.Progress;
using Katas.Grader.Reporting;
using Katas.Grader.Submissions;
using Katas.Grader.Watching;

namespace Katas.Grader.Cli;

/// <summary>The learner whose working copy this is.</summary>
internal sealed class Learner(Context context) : ILearner
{
    private readonly Dictionary<string, int> _hints = [];

    public Kata? Next(Kata? after)
    {
        var last = new ProgressStore(context.Repository.Personal).Last();
        return context.Catalog.All.Select(kata => (Kata: kata, IsUntouched: StubComparison.IsUntouched(kata), Last: last.GetValueOrDefault(kata.Slug)))
            .Where(row => row.Kata != after && (row.IsUntouched || row.Last?.Verdict != "solved")).OrderBy(row => row.IsUntouched).Select(row => row.Kata).FirstOrDefault();
    }

    public int Hints(Kata kata) => _hints.GetValueOrDefault(kata.Slug);

    public string? NoteHint(Kata kata, int hints)
    {
        _hints[kata.Slug] = hints;
        return null;
    }

    public string? Note(KataReport report)
    {
        if (report.Verdict is Verdict.NotStarted or Verdict.GraderError)
            return null;

        return new ProgressStore(context.Repository.Personal).TryAdd(new Attempt(report.Kata.Slug, TimeProvider.System.GetUtcNow(), Names.Of(report.Verdict)));
    }
}
