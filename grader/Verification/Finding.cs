namespace Katas.Grader.Verification;

/// <summary>Something about a kata that is not as it must be.</summary>
/// <param name="File">The file or folder that it is about, as people read it.</param>
/// <param name="Sentence">What was expected, what there is, and how to mend it.</param>
internal sealed record Finding(string File, string Sentence);
