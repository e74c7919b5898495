using System.Globalization;
using Katas.Grader.Complexity;

namespace Katas.Grader.Reporting;

/// <summary>
/// Cost over allowed growth against n, both logarithmic, drawn in characters: a flat line grows as allowed, a rising one
/// faster. Readable without colour and within 70 columns.
/// </summary>
internal static class GrowthPlot
{
    private const int Width = 56, Height = 8;

    /// <summary>Never less than this factor from bottom to top, so that noise does not look like growth.</summary>
    private const double LeastSpan = 16;

    public static IEnumerable<string> Draw(ComplexityResult result)
    {
        var required = GrowthClass.Parse(result.Required);
        var own = GrowthSeries.Of(result, required, point => point.Submission);
        var theirs = GrowthSeries.Of(result, required, point => point.Reference);
        if (own.Count == 0)
            yield break;

        var (left, right) = (own.Min(point => point.N), own.Max(point => point.N));
        var low = own.Concat(theirs).Min(point => point.Cost);
        var span = Math.Max(Math.Log(LeastSpan), own.Concat(theirs).Max(point => point.Cost) - low);

        var canvas = Enumerable.Range(0, Height).Select(_ => Enumerable.Repeat(' ', Width).ToArray()).ToArray();
        foreach (var (points, mark) in ((List<(double, double)>, char)[])[(theirs, 'o'), (own, '*')])
        {
            foreach (var (x, y) in points)
            {
                var column = right > left ? (int)Math.Round((x - left) / (right - left) * (Width - 1)) : 0;
                var row = Height - 1 - (int)Math.Round((y - low) / span * (Height - 1));
                canvas[row][column] = mark;
            }
        }

        yield return $"{result.Resource} of {result.Operation}, divided by {required.Name[2..^1]}: flat is as allowed";
        foreach (var (at, row) in canvas.Index())
            yield return $"{(at == 0 ? "more" : at == Height - 1 ? "less" : ""),4} |{new string(row).TrimEnd()}";

        var (first, last) = (Number(result.Samples[0].N), Number(result.Samples[^1].N));
        yield return $"     +{new string('-', Width)}";
        yield return $"      {first}{last.PadLeft(Width - first.Length)}";
        yield return theirs.Count > 0 ? "      * yours   o reference" : "      * yours   (the reference costs nothing)";
    }

    private static string Number(int n) => "n = " + n.ToString("N0", CultureInfo.InvariantCulture);
}
