namespace Katas.Grader.Testing;

/// <summary>What became of a test; every scheduled test has exactly one.</summary>
internal enum TestOutcome
{
    Passed,
    Failed,
    TimedOut,
    Crashed,
    OutOfMemory,
    OutputLimit,

    /// <summary>Earlier tests had already used up what the submission was given.</summary>
    NotRun,
}
