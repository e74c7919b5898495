using Katas.Grader.Complexity;

namespace Katas.Grader.Tests.Complexity;

/// <summary>Counts whose truth is known, judged against O(n).</summary>
public class CountJudgeTests
{
    private static readonly double[] Jitters = [0.94, 0.96, 0.98, 0.999, 1, 1.02, 1.04, 1.06];

    public static TheoryData<string, double> Linear
    {
        get
        {
            var data = new TheoryData<string, double>();
            foreach (var cost in LinearCosts.Keys)
            {
                foreach (var jitter in Jitters)
                    data.Add(cost, jitter);
            }

            return data;
        }
    }

    private static Dictionary<string, Func<double, double>> LinearCosts { get; } = new()
    {
        ["n"] = n => 60 * n,
        ["n and a constant"] = n => 60 * n + 131_072,
        ["n and log n"] = n => 60 * n + 500 * Math.Log2(n),
        ["a list that doubles"] = n => 20 * n + 10 * Math.Pow(2, Math.Ceiling(Math.Log2(n))),
        ["a list of two thirds that doubles"] = n => 20 * n + 10 * Math.Pow(2, Math.Ceiling(Math.Log2(2 * n / 3))),
        ["a list of one more that doubles"] = n => 20 * n + 10 * Math.Pow(2, Math.Ceiling(Math.Log2(n + 1))),
        ["a hash table whose capacities are primes"] = n => 80 * n + 60 * Primes(n),
    };

    [Theory]
    [MemberData(nameof(Linear))]
    public void What_grows_with_n_is_met_whatever_tables_grow_in_it(string cost, double jitter) =>
        Judged(LinearCosts[cost], jitter: jitter).Outcome.Should().Be(GrowthOutcome.Met);

    [Fact]
    public void One_step_is_not_held_against_the_submission() =>
        Judged(n => n > 20_000 ? 80 * n : 60 * n).Outcome.Should().Be(GrowthOutcome.Met);

    [Theory]
    [InlineData(0.0)]
    [InlineData(0.25)]
    [InlineData(0.4)]
    public void A_factor_log_n_is_exceeded_also_beside_linear_work(double share)
    {
        // The share is that of the linear work at the largest size.
        var result = Judged(n => 16 * share * n + (1 - share) * n * Math.Log2(n));

        result.Outcome.Should().Be(GrowthOutcome.Exceeded);
        result.Signal.Should().Be("instructions");
    }

    [Fact]
    public void A_factor_n_is_exceeded()
    {
        var result = Judged(n => 3 * n * n);

        result.Outcome.Should().Be(GrowthOutcome.Exceeded);
        result.Explanation.Should().Be("Each doubling of n multiplies the instructions executed by 4.00; O(n) allows 2.00.");
    }

    [Fact]
    public void What_the_reference_needs_too_is_not_held_against_the_submission() =>
        Judged(n => 7 * n * Math.Log2(n), reference: n => 5 * n * Math.Log2(n)).Outcome.Should().Be(GrowthOutcome.Met);

    [Fact]
    public void Work_that_must_be_slow_on_purpose_and_is_not_is_too_cheap() =>
        Judged(_ => 5000, atLeast: true).Outcome.Should().Be(GrowthOutcome.TooCheap);

    [Fact]
    public void Four_sizes_say_nothing() => Judge.Counts(Operation(false), Samples(n => n * n, n => n, 1, sizes: 4)).Should().BeNull();

    [Theory]
    [InlineData(false, true)]
    [InlineData(true, false)]
    public void Where_answers_are_kept_a_repeated_call_is_not_counted(bool isRemembered, bool expected)
    {
        var samples = Samples(n => 3 * n * n, n => n, 1, sizes: 4).Select(sample => sample with { IsRemembered = isRemembered }).ToList();
        var time = Judge.Time(Operation(false), samples) with { Outcome = GrowthOutcome.Inconclusive };

        new OperationJudgement(Operation(false), time, null, samples).MayBeCounted.Should().Be(expected);
    }

    private static ComplexityResult Judged(Func<double, double> cost, Func<double, double>? reference = null, double jitter = 1, bool atLeast = false) =>
        Judge.Counts(Operation(atLeast), Samples(cost, reference ?? (n => 10 * n), jitter, sizes: 7))!;

    private static List<Sample> Samples(Func<double, double> cost, Func<double, double> reference, double jitter, int sizes) =>
    [
        .. from doubling in Enumerable.Range(10, sizes)
           from phase in new[] { 0, 1 }
           let n = (int)(jitter * Math.Pow(2, doubling + phase / 2.0))
           select new Sample("Op", "", n, [cost(n)], [reference(n)], 0, 0, null) { Phase = phase },
    ];

    private static Operation Operation(bool atLeast) => new("Op", "", "O(n)", null, atLeast, false);

    /// <summary>The capacities that .NET's hash tables have had on the way to n, in all.</summary>
    private static double Primes(double n)
    {
        double capacity = 3, all = 3;
        while (capacity < n)
            all += capacity = 2.08 * capacity;
        return all;
    }
}
