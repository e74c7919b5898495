namespace Katas.Grader.Submissions;

/// <summary>One file of a submission.</summary>
/// <param name="Name">The path as people read it.</param>
/// <param name="Text">Its text.</param>
internal sealed record SourceFile(string Name, string Text)
{
    public bool IsQuery => Name.EndsWith(".sql", StringComparison.Ordinal);
}
