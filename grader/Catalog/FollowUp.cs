namespace Katas.Grader.Catalog;

/// <summary>A question that an interviewer asks next.</summary>
/// <param name="Question">The heading.</param>
/// <param name="Answer">Markdown.</param>
internal sealed record FollowUp(string Question, string Answer);
