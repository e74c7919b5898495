namespace Katas.Grader.Catalog;

/// <summary>A question that an interviewer asks next.</summary>
/// <param name="Question">The heading.</param>
/// <param name="Answer">Markdown.</param>
/// <param name="Topics">The documented topics that it is about; a comment below the heading names them.</param>
internal sealed record FollowUp(string Question, string Answer, IReadOnlyList<string> Topics);
