using Katas.Grader.Complexity;

namespace Katas.Grader.Lab;

/// <summary>One program held against one bound.</summary>
/// <param name="Program">The program.</param>
/// <param name="Resource"><c>time</c> or <c>space</c>.</param>
/// <param name="Bound">The class that it was held against.</param>
/// <param name="Question">What the bound is to its label.</param>
/// <param name="Outcome">What the engine said; null where it said nothing.</param>
/// <param name="BestFit">The nearest class.</param>
/// <param name="Slope">Growth beyond the bound.</param>
/// <param name="Seconds">How long the verdict took.</param>
/// <param name="ProcessorSeconds">What it took of the processor, the start of its workers included; null where the system does not say.</param>
/// <param name="Signal">What was measured.</param>
/// <param name="Explanation">What the engine said about it.</param>
/// <param name="Samples">The sizes and their costs.</param>
internal sealed record LabTrial(
    string Program, string Resource, string Bound, LabQuestion Question, GrowthOutcome? Outcome, string BestFit, double Slope, double Seconds, double? ProcessorSeconds,
    string Signal, string Explanation, IReadOnlyList<GrowthPoint> Samples)
{
    public bool IsRight => Question == LabQuestion.OwnClass ? Outcome == GrowthOutcome.Met : Outcome == GrowthOutcome.Exceeded;

    public bool IsFalseFail => Question == LabQuestion.OwnClass && Outcome is (GrowthOutcome.Exceeded or GrowthOutcome.TooCheap or GrowthOutcome.Wrong);

    public bool IsFalsePass => Question != LabQuestion.OwnClass && Outcome == GrowthOutcome.Met;
}

internal enum LabQuestion
{
    /// <summary>The bound is the program's own class: it must be met.</summary>
    OwnClass,

    /// <summary>The bound is a factor n tighter: it must be exceeded.</summary>
    StepTighter,

    /// <summary>The bound is a factor log n tighter: it must be exceeded where instructions are counted.</summary>
    LogTighter,
}
