using Katas.Grader.Complexity;

namespace Katas.Grader.Tests.Complexity;

/// <summary>On data whose truth is known.</summary>
public class JudgeTests
{
    private static readonly int[] Sizes = [.. Enumerable.Range(10, 9).Select(power => 1 << power)];

    [Theory]
    [InlineData("O(n)", 1.0, nameof(GrowthOutcome.Met))]
    [InlineData("O(n)", 2.0, nameof(GrowthOutcome.Exceeded))]
    [InlineData("O(n)", 0.5, nameof(GrowthOutcome.Met))]
    [InlineData("O(1)", 0.0, nameof(GrowthOutcome.Met))]
    [InlineData("O(1)", 1.0, nameof(GrowthOutcome.Exceeded))]
    [InlineData("O(log n)", 1.0, nameof(GrowthOutcome.Exceeded))]
    [InlineData("O(n log n)", 2.0, nameof(GrowthOutcome.Exceeded))]
    [InlineData("O(n^2)", 2.0, nameof(GrowthOutcome.Met))]
    [InlineData("O(n^2)", 3.0, nameof(GrowthOutcome.Exceeded))]
    public void A_polynomial_is_told_from_the_next_under_twenty_percent_noise(string required, double exponent, string expected)
    {
        for (var seed = 0; seed < 50; seed++)
            Judged(required, n => 40 * Math.Pow(n, exponent), noise: 0.2, seed).Outcome.ToString().Should().Be(expected, "seed {0}", seed);
    }

    [Fact]
    public void A_log_factor_alone_is_never_failed_on_time() =>
        Judged("O(n)", n => 40 * n * Math.Log2(n), noise: 0.1, seed: 1).Outcome.Should().Be(GrowthOutcome.Met);

    [Fact]
    public void A_constant_factor_of_ten_is_not_growth() =>
        Judged("O(n)", n => 400.0 * n, noise: 0.2, seed: 1).Outcome.Should().Be(GrowthOutcome.Met);

    [Fact]
    public void A_cache_that_bends_both_curves_is_not_held_against_the_submission()
    {
        static double Bent(int n) => 40.0 * n * (n > 1 << 14 ? Math.Pow(n / (double)(1 << 14), 0.5) : 1);
        Judged("O(n)", Bent, noise: 0.05, seed: 1, reference: Bent).Outcome.Should().Be(GrowthOutcome.Met);
    }

    [Fact]
    public void What_is_counted_is_held_to_the_bound_whatever_the_reference_does()
    {
        static double Quadratic(int n) => 3.0 * n * n;
        Judged("O(n)", Quadratic, noise: 0, seed: 1, reference: Quadratic, counted: true).Outcome.Should().Be(GrowthOutcome.Exceeded);
    }

    [Fact]
    public void Work_that_must_be_slow_on_purpose_and_is_not_is_too_cheap() =>
        Judged("O(n)", _ => 5000, noise: 0.1, seed: 1, atLeast: true).Outcome.Should().Be(GrowthOutcome.TooCheap);

    [Fact]
    public void The_sentence_says_what_a_doubling_costs()
    {
        var result = Judged("O(n)", n => 3.0 * n * n, noise: 0, seed: 1);

        result.Explanation.Should().Be("Each doubling of n multiplies time by 4.0; O(n) allows 2.0.");
        result.BestFit.Should().Be("O(n^2)");
        result.Slope.Should().BeApproximately(1, 0.01);
    }

    [Theory]
    [InlineData(0, nameof(GrowthOutcome.Met))]
    [InlineData(1, nameof(GrowthOutcome.Exceeded))]
    public void Memory_is_judged_by_what_it_grows_beyond_bookkeeping(double exponent, string expected)
    {
        var samples = Sizes.Select(n => new Sample("Op", "", n, [1], [1], 24 * Math.Pow(n, exponent), 0, null)).ToList();
        Judge.Space(new Operation("Op", "", null, "O(1)", false, false), samples, Judge.AllocatedBytes).Outcome.ToString().Should().Be(expected);
    }

    private static ComplexityResult Judged(string required, Func<int, double> cost, double noise, int seed, Func<int, double>? reference = null, bool atLeast = false, bool counted = false)
    {
        var random = new Random(seed);
        var allowed = GrowthClass.Parse(required);
        var samples = Sizes.Select(n => new Sample("Op", "", n, Noisy(cost(n)), Noisy(reference?.Invoke(n) ?? 10 * Math.Exp(allowed.LogAt(n))), 0, 0, null)).ToList();
        return Judge.Time(new Operation("Op", "", required, null, atLeast, counted), samples);

        double[] Noisy(double value) => [.. Enumerable.Range(0, 5).Select(_ => value * Math.Exp(noise * (random.NextDouble() - 0.5)))];
    }
}
