using Katas.Grader.Complexity;

namespace Katas.Grader.Reporting;

/// <summary>What a plot of growth shows: cost over allowed growth against n, both logarithmic, as the judgement takes them.</summary>
internal static class GrowthSeries
{
    /// <summary>The binary logarithm of n and the natural one of cost over allowed growth; what costs nothing has none and is left out.</summary>
    public static List<(double N, double Cost)> Of(ComplexityResult result, GrowthClass required, Func<GrowthPoint, double> cost)
    {
        var offset = IsMemory(result) ? Judge.Bookkeeping : 0;
        return [.. result.Samples.Where(point => cost(point) + offset > 0).Select(point => (Math.Log2(point.N), Math.Log(cost(point) + offset) - required.LogAt(point.N)))];
    }

    /// <summary>Whether bytes were measured, to which the judgement adds some for bookkeeping.</summary>
    public static bool IsMemory(ComplexityResult result) => result.Signal is Judge.AllocatedBytes or Judge.LiveBytes;
}
