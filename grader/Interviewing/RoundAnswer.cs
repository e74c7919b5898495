using Katas.Grader.Grading;

namespace Katas.Grader.Interviewing;

/// <summary>What became of one kata of a round.</summary>
/// <param name="Kata">Its slug.</param>
/// <param name="Report">The grading at the end; null where the kata is no longer there.</param>
/// <param name="FirstGreen">When it was first found solved during the round; null where it was not.</param>
/// <param name="LastWrite">When the learner's files were last written, as the file system says; null where there are none.</param>
internal sealed record RoundAnswer(string Kata, KataReport? Report, DateTimeOffset? FirstGreen, DateTimeOffset? LastWrite);
