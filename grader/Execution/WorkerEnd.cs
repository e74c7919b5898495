namespace Katas.Grader.Execution;

/// <summary>How a worker ended.</summary>
/// <param name="Cause">What ended it.</param>
/// <param name="ErrorText">The last of what it wrote to standard error.</param>
internal sealed record WorkerEnd(WorkerEndCause Cause, string ErrorText)
{
    /// <summary>The line of the error text that says most.</summary>
    public string Explanation => ErrorText.Split('\n').Select(line => line.Trim())
        .FirstOrDefault(line => line.StartsWith("Unhandled exception", StringComparison.Ordinal) || line.StartsWith("Stack overflow", StringComparison.Ordinal) || line.StartsWith("Out of memory", StringComparison.Ordinal) || line.StartsWith("Process terminated", StringComparison.Ordinal)) ?? "";
}

internal enum WorkerEndCause
{
    /// <summary>It sent its sentinel.</summary>
    Completed,

    /// <summary>It ended by itself without the sentinel.</summary>
    Died,

    /// <summary>Nothing came from it in the time that it had.</summary>
    TimedOut,

    /// <summary>It wrote more than it may.</summary>
    Flooded,
}
