using System.Text.Json.Serialization;
using Katas.Grader.Benchmarking;
using Katas.Grader.Complexity;

namespace Katas.Grader.Execution;

/// <summary>What a worker is told to do: one plan, one worker.</summary>
/// <param name="Tests">The kata's tests and workload.</param>
/// <param name="Submission">The assembly under judgement.</param>
[JsonDerivedType(typeof(TestPlan), "tests")]
[JsonDerivedType(typeof(Rehearsal), "rehearsal")]
[JsonDerivedType(typeof(GrowthPlan), "growth")]
[JsonDerivedType(typeof(BenchPlan), "bench")]
internal abstract record WorkerPlan(byte[] Tests, byte[] Submission);

/// <summary>Run every test but those that already have an outcome.</summary>
/// <param name="Tests">The kata's tests and workload; empty where they are those of the rehearsal.</param>
/// <param name="Submission">The assembly under judgement.</param>
/// <param name="Settled">Ids of tests that are not to be run again.</param>
/// <param name="VisibleClasses">The test classes that the learner sees.</param>
/// <param name="Only">The one test method to run; null, and where there is none of that name, for all.</param>
internal sealed record TestPlan(byte[] Tests, byte[] Submission, IReadOnlyList<string> Settled, IReadOnlyList<string> VisibleClasses, string? Only = null) : WorkerPlan(Tests, Submission);

/// <summary>
/// Before the plan itself: run the visible tests of a kata on its reference and report nothing, so that what tests need is
/// loaded and compiled when the submission comes. Ends early, after the test that is running, when the plan is there; hidden
/// tests are left out since many of them are long.
/// </summary>
/// <param name="Tests">The kata's tests and workload.</param>
/// <param name="Submission">The reference.</param>
/// <param name="VisibleClasses">The test classes that are run.</param>
internal sealed record Rehearsal(byte[] Tests, byte[] Submission, IReadOnlyList<string> VisibleClasses) : WorkerPlan(Tests, Submission);

/// <summary>Measure how the operations of the workload grow.</summary>
/// <param name="Tests">The kata's tests and workload.</param>
/// <param name="Submission">The assembly under judgement.</param>
/// <param name="Reference">The solution that it is paired with; empty where there is none.</param>
/// <param name="Seed">Makes inputs and jitter; a new one each run.</param>
/// <param name="Look">How closely to look.</param>
internal sealed record GrowthPlan(byte[] Tests, byte[] Submission, byte[] Reference, int Seed, Look Look) : WorkerPlan(Tests, Submission);

/// <summary>Run the workload by BenchmarkDotNet, the submission beside the reference.</summary>
/// <param name="Tests">The kata's tests and workload.</param>
/// <param name="Submission">The assembly that is measured.</param>
/// <param name="Reference">The solution that it is held against.</param>
/// <param name="Job">How often.</param>
internal sealed record BenchPlan(byte[] Tests, byte[] Submission, byte[] Reference, BenchJob Job) : WorkerPlan(Tests, Submission);
