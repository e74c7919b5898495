namespace Katas.Grader.Testing;

/// <summary>A test and what became of it.</summary>
/// <param name="Test">The test.</param>
/// <param name="Outcome">What became of it.</param>
/// <param name="Message">Why it did not pass; null where it did.</param>
/// <param name="Output">What the submission wrote to the console, shortened; null where nothing.</param>
/// <param name="Milliseconds">How long it ran.</param>
internal sealed record TestResult(ScheduledTest Test, TestOutcome Outcome, string? Message, string? Output, double Milliseconds);
