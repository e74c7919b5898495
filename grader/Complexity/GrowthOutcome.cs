namespace Katas.Grader.Complexity;

/// <summary>How measured growth stands to what the statement allows.</summary>
internal enum GrowthOutcome
{
    Met,
    Exceeded,

    /// <summary>It grows slower than it must: work that should be slow on purpose is not.</summary>
    TooCheap,

    /// <summary>A result was wrong at some size: fast and wrong is wrong.</summary>
    Wrong,

    /// <summary>The data do not tell; shown, and not held against the submission.</summary>
    Inconclusive,
}
