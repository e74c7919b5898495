using Katas.Grader.Compilation;
using Katas.Grader.Complexity;
using Katas.Grader.Submissions;
using Microsoft.CodeAnalysis;

namespace Katas.Grader.Lab;

/// <summary>Holds labelled programs against their own class and against tighter ones, through the engine that grades katas.</summary>
internal sealed class LabRunner(ComplexityRunner engine)
{
    private static readonly string[] Usings =
        ["System", "System.Collections.Generic", "System.IO", "System.Linq", "System.Net.Http", "System.Threading", "System.Threading.Tasks"];

    private static readonly Dictionary<string, string> StepTighter = new()
    {
        ["O(n)"] = "O(1)", ["O(n log n)"] = "O(log n)", ["O(n sqrt n)"] = "O(sqrt n)", ["O(n^2)"] = "O(n)", ["O(n^2 log n)"] = "O(n log n)",
        ["O(n^3)"] = "O(n^2)", ["O(2^n)"] = "O(n^3)",
    };

    private static readonly Dictionary<string, string> LogTighter = new() { ["O(n log n)"] = "O(n)", ["O(n^2 log n)"] = "O(n^2)" };

    /// <exception cref="UsageException">The program does not compile, or is not of the form that programs have.</exception>
    public async Task<IReadOnlyList<LabTrial>> RunAsync(LabelledProgram program, CancellationToken cancellation)
    {
        var compiled = Compiler.Compile(KataBuilder.SubmissionAssembly, [new SourceFile(program.Name + ".cs", program.Text)], Usings, References.Submission);
        if (compiled.Image is not { } image)
            throw new UsageException($"{program.Name} does not compile: {compiled.Errors[0].Message}");

        List<LabTrial> trials = [.. await HoldAsync(program, image, LabQuestion.OwnClass, program.Time, program.Space, cancellation)];
        if (StepTighter.TryGetValue(program.Time, out var step))
            trials.AddRange(await HoldAsync(program, image, LabQuestion.StepTighter, step, null, cancellation));
        if (LogTighter.TryGetValue(program.Time, out var log))
            trials.AddRange(await HoldAsync(program, image, LabQuestion.LogTighter, log, null, cancellation));
        if (StepTighter.TryGetValue(program.Space, out var space))
            trials.AddRange(await HoldAsync(program, image, LabQuestion.StepTighter, null, space, cancellation));
        return trials;
    }

    private async Task<IEnumerable<LabTrial>> HoldAsync(
        LabelledProgram program, byte[] image, LabQuestion question, string? time, string? space, CancellationToken cancellation)
    {
        var workload = Compiler.Compile(KataBuilder.TestsAssembly, [new SourceFile("LabWorkload.cs", Workload(time, space))], Usings,
            [.. References.Tests, MetadataReference.CreateFromImage(image)]);
        if (workload.Image is not { } tests)
            throw new UsageException($"{program.Name} has no 'public static class Program' with 'object Setup(int n, int seed)' and 'object Run(object input)': {workload.Errors[0].Message}");

        var start = TimeProvider.System.GetTimestamp();
        var processor = ChildClock.Seconds();
        var results = await engine.RunAsync(new BuiltKata([], tests, [], []), image, cancellation);
        var seconds = TimeProvider.System.GetElapsedTime(start).TotalSeconds;
        var processorSeconds = ChildClock.Seconds() - processor;
        return new[] { ("time", time), ("space", space) }.Where(pair => pair.Item2 is not null).Select(pair =>
        {
            var result = results.FirstOrDefault(result => result.Resource == pair.Item1);
            return new LabTrial(program.Name, pair.Item1, pair.Item2!, question, result?.Outcome, result?.BestFit ?? "", result?.Slope ?? 0, seconds, processorSeconds,
                result?.Signal ?? "", result?.Explanation ?? "", result?.Samples ?? []);
        });
    }

    private static string Workload(string? time, string? space) => $$"""
        public class LabWorkload : Katas.Testing.Workload
        {
            private object _input = null!;

            public override int N { get; set; }

            [BenchmarkDotNet.Attributes.GlobalSetup]
            public void Setup() => _input = global::Program.Setup(N, Seed);

            [BenchmarkDotNet.Attributes.Benchmark]
            [Katas.Testing.Growth(Time = {{Literal(time)}}, Space = {{Literal(space)}}, From = {{(time == "O(2^n)" ? 8 : 1024)}})]
            public object? Run() => global::Program.Run(_input);
        }
        """;

    private static string Literal(string? text) => text is null ? "null" : $"\"{text}\"";
}
