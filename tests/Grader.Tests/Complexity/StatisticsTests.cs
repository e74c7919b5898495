using Katas.Grader.Complexity;

namespace Katas.Grader.Tests.Complexity;

public class StatisticsTests
{
    [Theory]
    [InlineData(0, 1)]
    [InlineData(0.5, 2.5)]
    [InlineData(1, 4)]
    [InlineData(0.25, 1.75)]
    public void Quantiles_lie_between_the_order_statistics(double share, double expected) =>
        Statistics.Quantile([4, 1, 3, 2], share).Should().BeApproximately(expected, 1e-12);

    [Theory]
    [InlineData(3, new double[] { 9, 3, 1 })]
    [InlineData(3, new double[] { 9, 3, 1, 5 })]
    [InlineData(1, new double[] { 1, 900 })]
    public void The_lower_median_is_one_of_the_values(double expected, double[] values) =>
        Statistics.LowerMedian(values).Should().Be(expected);

    [Fact]
    public void One_wild_point_does_not_move_the_slope() =>
        Statistics.TheilSenSlope([(0, 0), (1, 2), (2, 4), (3, 600), (4, 8), (5, 10)]).Should().BeApproximately(2, 0.5);

    [Fact]
    public void One_step_is_taken_out_and_growth_is_not()
    {
        Statistics.WithoutOneStep([(0, 1), (1, 1), (2, 5), (3, 5)]).Should().Equal((0, 1), (1, 1), (2, 1), (3, 1));
        Statistics.WithoutOneStep([(0, 0), (1, 1), (2, 2), (3, 3)]).Should().Equal((0, 0), (1, 1), (2, 2), (3, 3));
    }

    [Fact]
    public void The_interval_holds_the_true_slope_and_narrows_with_the_noise()
    {
        var random = new Random(1);
        var (roughLower, roughUpper) = Statistics.SlopeInterval(Points(0.5), 0.98, random);
        var (fineLower, fineUpper) = Statistics.SlopeInterval(Points(0.05), 0.98, random);

        roughLower.Should().BeLessThan(1.5);
        roughUpper.Should().BeGreaterThan(1.5);
        (fineUpper - fineLower).Should().BeLessThan((roughUpper - roughLower) / 3);

        List<(double, double[])> Points(double noise) =>
            [.. Enumerable.Range(0, 8).Select(x => ((double)x, Enumerable.Range(0, 5).Select(_ => 1.5 * x + noise * (random.NextDouble() - 0.5)).ToArray()))];
    }
}
