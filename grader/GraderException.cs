namespace Katas.Grader;

/// <summary>The grader or a kata's own code is at fault, never the submission.</summary>
internal sealed class GraderException(string message, Exception? cause = null) : Exception(message, cause);
