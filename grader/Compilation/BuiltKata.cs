namespace Katas.Grader.Compilation;

/// <summary>A kata's own code, compiled: what every submission of it is held against.</summary>
/// <param name="Reference">The reference solution.</param>
/// <param name="Tests">Visible and hidden tests, the statement's examples, and the workload.</param>
/// <param name="Contract">The reference's public surface.</param>
/// <param name="VisibleClasses">Full names of the test classes that the learner sees.</param>
internal sealed record BuiltKata(byte[] Reference, byte[] Tests, IReadOnlyList<string> Contract, IReadOnlyList<string> VisibleClasses);
