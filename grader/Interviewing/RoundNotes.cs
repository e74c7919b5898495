using Katas.Grader.Catalog;
using Katas.Grader.Grading;
using Katas.Grader.Submissions;

namespace Katas.Grader.Interviewing;

/// <summary>Notes during a round when a kata was first found solved.</summary>
internal sealed class RoundNotes(Repository repository, TimeProvider clock)
{
    private readonly RoundStore _store = new(repository, clock);

    /// <summary>Takes notice of a grading of the learner's own files.</summary>
    /// <param name="report">What it came to.</param>
    /// <param name="read">When the files were read.</param>
    /// <param name="isMeasured">Whether growth was to be measured.</param>
    /// <returns>A sentence to tell the learner; null where there is nothing to say.</returns>
    public string? Graded(KataReport report, DateTimeOffset read, bool isMeasured)
    {
        try
        {
            return report.Subject == Submission.Learner && _store.IsOpen ? Note(report, read, isMeasured) : null;
        }
        catch (UsageException exception)
        {
            return $"The grading was not noted in the interview. {exception.Message}";
        }
    }

    private string? Note(KataReport report, DateTimeOffset read, bool isMeasured)
    {
        var slug = report.Kata.Slug;
        if (_store.Read() is not { } round || round.Katas.FirstOrDefault(kata => kata.Kata == slug) is not { } own)
            return null;

        if (report.Verdict == Verdict.Solved && own.FirstGreen is null)
        {
            if (!isMeasured)
                return "The interview notes a kata as green when its growth is measured too: leave out --no-complexity.";

            // A clock that was set back says nothing about the round.
            var moment = round.Seen > clock.GetUtcNow() ? round.Seen : read;
            round = _store.Change(current => current.WithGreen(slug, moment)) ?? round;
            if (moment < round.End)
                return $"The interview notes {slug} as green {LocalTime.Minutes(round.MinutesIn(moment))} after the start; {LocalTime.Minutes((int)round.Left.TotalMinutes)} left.";
        }

        return round.IsOver ? $"The time of the interview was up at {LocalTime.Of(clock, round.End)}: 'kata interview' grades it and writes the report." : null;
    }
}
