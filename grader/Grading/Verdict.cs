namespace Katas.Grader.Grading;

/// <summary>The one word about a submission of a kata.</summary>
internal enum Verdict
{
    Solved,
    TestsFailed,
    TooSlow,
    TooMuchMemory,
    CompileError,
    ContractBroken,

    /// <summary>It uses something that submissions may not use.</summary>
    Rejected,
    TimedOut,
    Crashed,
    OutOfMemory,
    OutputLimit,
    NotStarted,

    /// <summary>Nothing was handed in that can be graded.</summary>
    NoSubmission,

    /// <summary>The grader or the kata is at fault.</summary>
    GraderError,
}
