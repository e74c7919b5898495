using Katas.Grader.Submissions;

namespace Katas.Grader.Watching;

/// <summary>What a learner's files came to.</summary>
/// <param name="Submission">All of them.</param>
/// <param name="IsPolling">Whether the system sends no events, so that they are read again and again.</param>
internal sealed record FileChange(Submission Submission, bool IsPolling = false);
