using Katas.Grader.Catalog;
using Katas.Grader.Grading;
using Katas.Grader.Submissions;

namespace Katas.Grader.Interviewing;

/// <summary>Grades every kata of a round.</summary>
/// <param name="catalog">Where the katas are.</param>
/// <param name="grader">Grades them.</param>
internal sealed class RoundGrading(KataCatalog catalog, SubmissionGrader grader)
{
    /// <param name="round">The round at the moment that it is finished.</param>
    /// <param name="starting">Told the kata that is graded next.</param>
    /// <param name="graded">Told each report.</param>
    /// <param name="cancellation">Ends it with an <see cref="OperationCanceledException"/>.</param>
    public async Task<RoundReport> RunAsync(Round round, Action<string> starting, Action<KataReport> graded, CancellationToken cancellation)
    {
        var answers = new List<RoundAnswer>();
        foreach (var (slug, firstGreen) in round.Katas)
        {
            if (catalog.TryFind(slug) is not { } kata)
            {
                answers.Add(new RoundAnswer(slug, null, firstGreen, null));
                continue;
            }

            starting(slug);
            var lastWrite = LastWrite(kata);
            var report = await grader.GradeAsync(kata, SubmissionReader.Learner(kata), complexity: true, cancellation);
            graded(report);
            var isFoundInTime = report.Verdict == Verdict.Solved && !round.IsOver;
            answers.Add(new RoundAnswer(slug, report, firstGreen ?? (isFoundInTime ? round.Seen : null), lastWrite));
        }

        return new RoundReport(round, round.Seen < round.End ? round.Seen : round.End, answers);
    }

    private static DateTimeOffset? LastWrite(Kata kata)
    {
        var own = Directory.EnumerateFiles(kata.Folder, "*", new EnumerationOptions { RecurseSubdirectories = true })
            .Where(file => Kata.IsSource(file) && Path.GetFileName(file) != "Contract.cs" && !file.StartsWith(kata.HiddenFolder + Path.DirectorySeparatorChar, StringComparison.Ordinal))
            .Select(file => (DateTimeOffset?)new DateTimeOffset(File.GetLastWriteTimeUtc(file), TimeSpan.Zero))
            .ToList();
        return own.Max();
    }
}
