namespace Katas.Grader.Complexity;

/// <summary>By what means growth is measured; everybody is judged by the default, <c>lab</c> compares it with others.</summary>
/// <param name="EngineMilliseconds">How long an iteration of BenchmarkDotNet's engine lasts where that takes the samples; null where the grader's own rounds do.</param>
/// <param name="Counts">Whether instructions are counted where time does not decide.</param>
internal sealed record Method(double? EngineMilliseconds, bool Counts)
{
    /// <summary>Whether only the operation is looked at again whose time looks worst at first: enough to fail, not to pass.</summary>
    public bool IsWorstEnough { get; init; }

    public static Method Default { get; } = new(EngineMilliseconds: null, Counts: true);
}
