namespace Katas.Grader.Catalog;

/// <summary>A fenced block under the statement's Examples.</summary>
/// <param name="Language"><c>csharp</c> or <c>sql</c>.</param>
/// <param name="Code">What stands in the block.</param>
internal sealed record Example(string Language, string Code);
