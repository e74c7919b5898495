namespace Katas.Grader.Complexity;

/// <summary>A benchmark method of a workload on one kind of input.</summary>
/// <param name="Name">The method's name: <c>AreBalanced</c>.</param>
/// <param name="Input">The kind of input: <c>Shape=Nested</c>; empty where there is only one.</param>
/// <param name="Time">The class allowed for time; null where it is not judged.</param>
/// <param name="Space">The class allowed for auxiliary memory; null where it is not judged.</param>
/// <param name="TimeAtLeast">Whether time must grow no slower either.</param>
/// <param name="Counted">Whether the workload counts its cost itself.</param>
internal sealed record Operation(string Name, string Input, string? Time, string? Space, bool TimeAtLeast, bool Counted)
{
    /// <summary>Both in one, for people.</summary>
    public string Label => Input.Length == 0 ? Name : $"{Name}({Input})";
}
