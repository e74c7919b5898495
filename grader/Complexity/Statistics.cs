namespace Katas.Grader.Complexity;

/// <summary>The few statistics that a verdict rests on.</summary>
internal static class Statistics
{
    public static double Median(IEnumerable<double> values) => Quantile(values, 0.5);

    /// <summary>The median; of an even number of values the smaller of the middle two.</summary>
    public static double LowerMedian(IReadOnlyCollection<double> values) => values.Order().ElementAt((values.Count - 1) / 2);

    /// <summary>Linear interpolation between order statistics (type 7 of Hyndman and Fan, 1996).</summary>
    public static double Quantile(IEnumerable<double> values, double share)
    {
        var sorted = values.Order().ToArray();
        var at = share * (sorted.Length - 1);
        var below = (int)at;
        return below + 1 < sorted.Length ? sorted[below] + (at - below) * (sorted[below + 1] - sorted[below]) : sorted[below];
    }

    /// <summary>The median of the slopes between all pairs of points: a few wild points do not move it (Theil, 1950; Sen, 1968).</summary>
    public static double TheilSenSlope(IReadOnlyList<(double X, double Y)> points) => Median(
        from left in points
        from right in points
        where right.X > left.X
        select (right.Y - left.Y) / (right.X - left.X));

    /// <summary>
    /// The points with their largest rise made as small as the second largest: one step, where a method or a table changes,
    /// is no growth, while growth shows between all sizes.
    /// </summary>
    /// <param name="points">In the order of X, evenly spaced.</param>
    public static IReadOnlyList<(double X, double Y)> WithoutOneStep(IReadOnlyList<(double X, double Y)> points)
    {
        var rises = points.Zip(points.Skip(1), (left, right) => right.Y - left.Y).ToList();
        if (rises.Count < 2)
            return points;

        var at = rises.IndexOf(rises.Max());
        var excess = rises[at] - rises.Where((_, index) => index != at).Max();
        return [.. points.Select((point, index) => index > at ? (point.X, point.Y - excess) : point)];
    }

    /// <summary>
    /// The interval in which the slope lies when the measurements of each size are drawn again, with replacement, from
    /// those that were made (percentile bootstrap; Efron, 1979).
    /// </summary>
    /// <param name="points">For each size its X and the Y of every round.</param>
    /// <param name="confidence">The share of the interval, 0.98 for one percent on either side.</param>
    /// <param name="random">Draws.</param>
    public static (double Lower, double Upper) SlopeInterval(IReadOnlyList<(double X, double[] Ys)> points, double confidence, Random random)
    {
        const int draws = 300;
        var slopes = Enumerable.Range(0, draws)
            .Select(_ => TheilSenSlope([.. points.Select(point => (point.X, Median(random.GetItems(point.Ys, point.Ys.Length))))]))
            .ToList();
        return (Quantile(slopes, (1 - confidence) / 2), Quantile(slopes, (1 + confidence) / 2));
    }
}
