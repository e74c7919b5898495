using System.Globalization;
using Katas.Grader.Complexity;

namespace Katas.Grader.Reporting.Html;

/// <summary>
/// Cost over allowed growth against n, both logarithmic, as SVG: a flat line grows as allowed, a rising one faster. The two
/// series differ in shape and stroke as well as in colour.
/// </summary>
internal static class GrowthFigure
{
    private const double Width = 380, Height = 270, Left = 84, Right = 358, Top = 34, Bottom = 216;

    /// <summary>Never less than this factor from bottom to top, so that noise does not look like growth.</summary>
    private const double LeastSpan = 16;

    private const int MostTicks = 5;

    public static Fragment Of(ComplexityResult result)
    {
        var required = GrowthClass.Parse(result.Required);
        var own = GrowthSeries.Of(result, required, point => point.Submission);
        var theirs = GrowthSeries.Of(result, required, point => point.Reference);
        if (own.Count == 0)
            return default;

        List<(double N, double Cost)> all = [.. own, .. theirs];
        var scale = new Scale(all.Min(point => point.N), all.Max(point => point.N), all.Min(point => point.Cost), all.Max(point => point.Cost));
        return Fragment.Of(
            $"""
            <figure>
            <figcaption><strong>{Capitalised(result.Resource)}</strong> of <span class="code">{result.Operation}</span>{Divided(required)}: flat is as allowed.{(GrowthSeries.IsMemory(result) ? " 1 KiB is added, for bookkeeping." : "")}</figcaption>
            <svg viewBox="0 0 {Width:0} {Height:0}" role="img" aria-label="{Title(result, required)}">
            <title>{Title(result, required)}</title>
            <desc>{Description(own, theirs)}</desc>
            {Legend(theirs.Count > 0)}
            {CostAxis(scale, required, result.Resource)}
            {SizeAxis(scale, own)}
            <line class="allowed" x1="{Left:0}" x2="{Right:0}" y1="{scale.Y(own[0].Cost):0.0}" y2="{scale.Y(own[0].Cost):0.0}"/>
            {Line("theirs", theirs, scale)}{Fragment.Each(theirs, point => Square(scale.X(point.N), scale.Y(point.Cost)))}
            {Line("own", own, scale)}{Fragment.Each(own, point => Circle(scale.X(point.N), scale.Y(point.Cost)))}
            </svg>
            </figure>

            """);
    }

    private static string Title(ComplexityResult result, GrowthClass required) => $"{Capitalised(result.Resource)} of {result.Operation}{Divided(required)}, over n";

    /// <summary>Nothing where the cost must not grow at all.</summary>
    private static string Divided(GrowthClass required) => required.Name == "O(1)" ? "" : $", divided by {Allowed(required)}";

    private static string Description(List<(double N, double Cost)> own, List<(double N, double Cost)> theirs) =>
        $"From n = {Amount.Of((int)Math.Round(Math.Pow(2, own[0].N)))} to n = {Amount.Of((int)Math.Round(Math.Pow(2, own[^1].N)))} it changes by a factor of {Change(own)} for the submission"
        + (theirs.Count > 0 ? $" and of {Change(theirs)} for the reference." : ".");

    private static string Change(List<(double N, double Cost)> series) => Math.Exp(series[^1].Cost - series[0].Cost).ToString("0.##", CultureInfo.InvariantCulture);

    private static string Allowed(GrowthClass required) => required.Name[2..^1];

    private static string Capitalised(string word) => char.ToUpperInvariant(word[0]) + word[1..];

    private static Fragment Legend(bool hasReference) => Fragment.Of(
        $"""
        <g>{Circle(Left - 38, 14)}<text x="{Left - 28:0}" y="18">submission</text>{(hasReference ? Fragment.Of($"""{Square(Left + 60, 14)}<text x="{Left + 71:0}" y="18">reference</text>""") : default)}<line class="allowed" x1="{Left + 150:0}" x2="{Left + 176:0}" y1="14" y2="14"/><text x="{Left + 183:0}" y="18">as allowed</text></g>
        """);

    private static Fragment CostAxis(Scale scale, GrowthClass required, string resource)
    {
        var label = required.Name == "O(1)" ? resource : $"{resource} ÷ {(Allowed(required).Contains(' ') ? $"({Allowed(required)})" : Allowed(required))}";
        return Fragment.Of(
            $"""
            {Fragment.Each(scale.CostTicks(), tick => Fragment.Of($"""<line class="grid" x1="{Left:0}" x2="{Right:0}" y1="{scale.Y(tick.Cost):0.0}" y2="{scale.Y(tick.Cost):0.0}"/><text class="tick" x="{Left - 6:0}" y="{scale.Y(tick.Cost) + 4:0.0}" text-anchor="end">{tick.Label}</text>"""))}
            <text transform="translate(13 {(Top + Bottom) / 2:0}) rotate(-90)" text-anchor="middle">{label}</text>
            """);
    }

    private static Fragment SizeAxis(Scale scale, List<(double N, double Cost)> own)
    {
        // As many sizes as have room for their label, the last one among them.
        var every = Math.Max(1, (int)Math.Ceiling(own.Count / 4.0));
        var labelled = own.Where((_, at) => (own.Count - 1 - at) % every == 0).ToList();
        return Fragment.Of(
            $"""
            <line class="axis" x1="{Left:0}" x2="{Right:0}" y1="{Bottom:0}" y2="{Bottom:0}"/>
            {Fragment.Each(labelled, point => Fragment.Of($"""<line class="axis" x1="{scale.X(point.N):0.0}" x2="{scale.X(point.N):0.0}" y1="{Bottom:0}" y2="{Bottom + 4:0}"/><text class="tick" x="{scale.X(point.N):0.0}" y="{Bottom + 19:0}" text-anchor="middle">{Amount.Of((int)Math.Round(Math.Pow(2, point.N)))}</text>"""))}
            <text x="{(Left + Right) / 2:0}" y="{Height - 12:0}" text-anchor="middle">n, the size of the input</text>
            """);
    }

    private static Fragment Line(string series, List<(double N, double Cost)> points, Scale scale) => Fragment.Of(
        $"""<polyline class="{series}" points="{Fragment.Each(points, point => Fragment.Of($"{scale.X(point.N):0.0},{scale.Y(point.Cost):0.0} "))}"/>""");

    private static Fragment Circle(double x, double y) => Fragment.Of($"""<circle class="dot" cx="{x:0.0}" cy="{y:0.0}" r="4.5"/>""");

    private static Fragment Square(double x, double y) => Fragment.Of($"""<rect class="dot" x="{x - 4:0.0}" y="{y - 4:0.0}" width="8" height="8"/>""");

    /// <summary>From binary logarithms of n, and natural ones of cost, to places in the figure.</summary>
    private sealed record Scale(double Smallest, double Largest, double Low, double High)
    {
        private double Span => Math.Max(Math.Log(LeastSpan), (High - Low) * 1.04);

        public double X(double n) => Left + 12 + (Largest > Smallest ? (n - Smallest) / (Largest - Smallest) : 0.5) * (Right - Left - 24);

        public double Y(double cost) => Bottom - 10 - (cost - Low) / Span * (Bottom - Top - 16);

        /// <summary>Multiples of the lowest cost.</summary>
        public IEnumerable<(double Cost, string Label)> CostTicks()
        {
            var step = ((double[])[2, 4, 10, 100, 1_000, 1e6, 1e9]).FirstOrDefault(factor => Span / Math.Log(factor) < MostTicks, Math.Exp(Span / (MostTicks - 1)));
            for (var multiple = 1.0; Math.Log(multiple) <= Span + 1e-9; multiple *= step)
                yield return (Low + Math.Log(multiple), multiple < 1e6 ? $"{multiple.ToString("N0", CultureInfo.InvariantCulture)}×" : $"{multiple.ToString("0e0", CultureInfo.InvariantCulture)}×");
        }
    }
}
