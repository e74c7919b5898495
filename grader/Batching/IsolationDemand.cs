using Katas.Grader.Execution;

namespace Katas.Grader.Batching;

/// <summary>What a batch, whose submissions are strangers', asks of the machine before it runs any of them.</summary>
internal static class IsolationDemand
{
    private const IsolationLevel Least = IsolationLevel.Limits;

    /// <summary>What is missing and how to get it; null where the machine isolates well enough.</summary>
    /// <param name="level">The level that workers run at here.</param>
    public static string? Problem(IsolationLevel level) => level >= Least ? null :
        $"Submissions of strangers need isolation of level '{Name(Least)}' at least, and this machine offers '{Name(level)}': a submission could use up its memory and reach its files and network. "
        + "On Linux, install bubblewrap ('apt install bubblewrap' or 'dnf install bubblewrap') and util-linux; elsewhere, grade in a Linux container. "
        + "Where you trust the authors, or throw the machine away afterwards, add --allow-weak-isolation.";

    private static string Name(IsolationLevel level) => level.ToString().ToLowerInvariant();
}
