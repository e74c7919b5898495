using Katas.Grader.Grading;

namespace Katas.Grader.Interviewing;

/// <summary>A round that is over.</summary>
/// <param name="Round">The round.</param>
/// <param name="End">When it ended: its end time, or earlier where the learner finished it.</param>
/// <param name="Answers">In the order of the round's katas.</param>
internal sealed record RoundReport(Round Round, DateTimeOffset End, IReadOnlyList<RoundAnswer> Answers)
{
    public int SolvedInTime => Answers.Count(IsSolvedInTime);

    /// <summary>The same with what was noted of the round while it was graded.</summary>
    public RoundReport With(Round latest) => this with
    {
        Round = latest,
        Answers = [.. Answers.Select(answer => answer with { FirstGreen = latest.Katas.FirstOrDefault(kata => kata.Kata == answer.Kata)?.FirstGreen ?? answer.FirstGreen })],
    };

    /// <summary>Solved as it is, and either not touched after the end or found solved before it.</summary>
    public bool IsSolvedInTime(RoundAnswer answer) =>
        answer.Report?.Verdict == Verdict.Solved && (!IsLate(answer) || answer.FirstGreen <= End);

    /// <summary>Whether the learner's files were written after the end.</summary>
    public bool IsLate(RoundAnswer answer) => answer.Report?.Verdict is not Verdict.NotStarted && answer.LastWrite > End;
}
