namespace Katas.Grader.Execution;

/// <summary>How a worker is started.</summary>
internal enum WorkerKind
{
    /// <summary>To run tests.</summary>
    Tests,

    /// <summary>To measure time and memory: code is compiled fully at once, and nothing runs beside it.</summary>
    Measures,

    /// <summary>To count instructions: the same under Valgrind, which must be there.</summary>
    Counts,
}
