namespace Katas.Grader.Watching;

/// <summary>What a key asks for.</summary>
internal enum WatchKey
{
    Next,
    Hint,
    Complexity,
    Statement,
    PageDown,
    PageUp,
    Back,
    Quit,
}
