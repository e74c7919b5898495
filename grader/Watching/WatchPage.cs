namespace Katas.Grader.Watching;

/// <summary>What the screen shows between its first and its last line.</summary>
internal enum WatchPage
{
    Verdict,
    Statement,
    Hints,
}
