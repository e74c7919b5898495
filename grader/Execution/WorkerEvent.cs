using System.Text.Json.Serialization;
using Katas.Grader.Benchmarking;
using Katas.Grader.Complexity;
using Katas.Grader.Testing;

namespace Katas.Grader.Execution;

/// <summary>What a worker reports while it works.</summary>
[JsonDerivedType(typeof(RehearsalStarted), "rehearsing")]
[JsonDerivedType(typeof(PlanReceived), "received")]
[JsonDerivedType(typeof(TestsFound), "found")]
[JsonDerivedType(typeof(TestStarted), "started")]
[JsonDerivedType(typeof(TestEnded), "ended")]
[JsonDerivedType(typeof(OperationsFound), "operations")]
[JsonDerivedType(typeof(SampleStarted), "sampling")]
[JsonDerivedType(typeof(SampleTaken), "sample")]
[JsonDerivedType(typeof(BenchmarkStarted), "benchmark")]
[JsonDerivedType(typeof(BenchmarksEnded), "benchmarks")]
[JsonDerivedType(typeof(WorkerFault), "fault")]
[JsonDerivedType(typeof(Completed), "completed")]
internal abstract record WorkerEvent;

/// <summary>The worker is there; no submission is.</summary>
internal sealed record RehearsalStarted : WorkerEvent;

/// <summary>The worker started well: from here on the submission may have a part in what happens.</summary>
internal sealed record PlanReceived : WorkerEvent;

internal sealed record TestsFound(IReadOnlyList<ScheduledTest> Tests) : WorkerEvent;

internal sealed record TestStarted(string Id) : WorkerEvent;

internal sealed record TestEnded(string Id, TestOutcome Outcome, string? Message, string? Output, double Milliseconds) : WorkerEvent;

internal sealed record OperationsFound(IReadOnlyList<Operation> Operations) : WorkerEvent;

/// <summary>Sent before a size is measured, so that a call that never ends can be named.</summary>
internal sealed record SampleStarted(string Operation, string Input, int N) : WorkerEvent;

internal sealed record SampleTaken(Sample Sample) : WorkerEvent;

/// <summary>Sent before a benchmark runs.</summary>
/// <param name="Benchmark">Its name, with its input and side.</param>
/// <param name="At">Which one it is, from 1.</param>
/// <param name="Of">How many there are; 0 while each is only tried.</param>
internal sealed record BenchmarkStarted(string Benchmark, int At, int Of) : WorkerEvent;

internal sealed record BenchmarksEnded(BenchResult Result) : WorkerEvent;

/// <summary>The worker could not do its work, through no fault of the submission.</summary>
internal sealed record WorkerFault(string Message) : WorkerEvent;

/// <summary>The sentinel: without it nothing that a worker did counts as complete.</summary>
internal sealed record Completed : WorkerEvent;
