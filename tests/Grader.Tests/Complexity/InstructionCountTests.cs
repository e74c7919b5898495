using Katas.Grader.Compilation;
using Katas.Grader.Complexity;
using Katas.Grader.Execution;
using Katas.Grader.Submissions;

namespace Katas.Grader.Tests.Complexity;

/// <summary>Real counts, where Valgrind is there and where there is time for it.</summary>
public sealed class InstructionCountTests : IDisposable
{
    private const string ScansForEachPowerOfTwo = """
        namespace Katas.LargestNumber;

        public static class Numbers
        {
            public static int Largest(int[] numbers)
            {
                ArgumentNullException.ThrowIfNull(numbers);
                if (numbers.Length == 0)
                    throw new ArgumentException("Empty.", nameof(numbers));

                var largest = int.MinValue;
                for (var power = 1L; power <= numbers.Length; power *= 2)
                {
                    foreach (var number in numbers)
                        largest = Math.Max(largest, number);
                }

                return largest;
            }
        }
        """;

    private const string KeepsThemInAHashSet = """
        namespace Katas.LargestNumber;

        public static class Numbers
        {
            public static int Largest(int[] numbers)
            {
                ArgumentNullException.ThrowIfNull(numbers);
                if (numbers.Length == 0)
                    throw new ArgumentException("Empty.", nameof(numbers));

                var largest = int.MinValue;
                foreach (var number in new HashSet<int>(new List<int>(numbers).Where(_ => true)))
                    largest = Math.Max(largest, number);
                return largest;
            }
        }
        """;

    private readonly TemporaryRepository _copy = new();

    public void Dispose() => _copy.Dispose();

    [Fact]
    public void A_process_that_runs_by_itself_has_nothing_to_count_with()
    {
        InstructionCounter.IsThere.Should().BeFalse();
        new InstructionCounter(".").Invoking(counter => counter.Count(() => { })).Should().Throw<InvalidOperationException>();
    }

    [Fact]
    public async Task A_loop_over_twice_as_many_executes_twice_as_many_instructions()
    {
        var (operation, samples) = await CountAsync(SubmissionReader.Reference(_copy.Kata));

        foreach (var series in samples.GroupBy(sample => sample.Phase))
        {
            var (smaller, larger) = (series.ElementAt(series.Count() - 2), series.Last());
            (larger.Submission[0] / smaller.Submission[0]).Should().BeApproximately((double)larger.N / smaller.N, 0.02, "that is one per cent of two");
        }

        Judge.Counts(operation, samples)!.Outcome.Should().Be(GrowthOutcome.Met);
    }

    [Fact]
    public async Task A_factor_log_n_is_told() => (await JudgedAsync(ScansForEachPowerOfTwo)).Outcome.Should().Be(GrowthOutcome.Exceeded);

    [Fact]
    public async Task A_hash_set_is_not_taken_for_a_factor_log_n() => (await JudgedAsync(KeepsThemInAHashSet)).Outcome.Should().Be(GrowthOutcome.Met);

    private async Task<ComplexityResult> JudgedAsync(string text)
    {
        File.WriteAllText(_copy.OwnFile, text);
        var (operation, samples) = await CountAsync(SubmissionReader.Learner(_copy.Kata));
        return Judge.Counts(operation, samples)!;
    }

    private async Task<(Operation Operation, List<Sample> Samples)> CountAsync(Submission submission)
    {
        Assert.SkipUnless(Environment.GetEnvironmentVariable("KATA_SLOW_FIXTURES") is not null, "KATA_SLOW_FIXTURES is not set.");
        Assert.SkipUnless(Valgrind.Installed is not null, "There is no Valgrind here.");

        var builder = new KataBuilder(_copy.Repository);
        var built = builder.Build(_copy.Kata);
        var image = builder.Compile(_copy.Kata, submission).Image!;
        await using var worker = Worker.Start(WorkerKind.Counts, Limits.Default);
        await worker.SendAsync(new GrowthPlan(built.Tests, image, built.Reference, Seed: 1, new Look(Quantity.Instructions, 0.1, [new LookAt("Largest", "", InstructionSampler.LargestStart, int.MaxValue)])), TestContext.Current.CancellationToken);

        Operation? operation = null;
        List<Sample> samples = [];
        await foreach (var workerEvent in worker.EventsAsync(_ => Limits.Default.Startup, TestContext.Current.CancellationToken))
        {
            if (workerEvent is OperationsFound found)
                operation = found.Operations.Single();
            if (workerEvent is SampleTaken taken)
                samples.Add(taken.Sample);
        }

        worker.End!.Cause.Should().Be(WorkerEndCause.Completed);
        return (operation!, samples);
    }
}
