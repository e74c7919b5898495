namespace Katas.Grader.Comparing;

/// <summary>A line of one side.</summary>
/// <param name="Number">From 1.</param>
/// <param name="Text">Without its line end.</param>
internal sealed record DiffLine(int Number, string Text);
