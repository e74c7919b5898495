namespace Katas.Grader.Watching;

/// <summary>What is being done.</summary>
internal enum WatchPhase
{
    /// <summary>Nothing: the next save is waited for.</summary>
    Idle,

    /// <summary>The tests are on their way.</summary>
    Testing,

    /// <summary>A test has failed, which settles the verdict; the others are on their way.</summary>
    Failing,

    /// <summary>The tests are through, and growth is being measured.</summary>
    Measuring,
}
