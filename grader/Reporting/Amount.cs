using System.Globalization;
using Katas.Grader.Complexity;

namespace Katas.Grader.Reporting;

/// <summary>Measured costs as people read them.</summary>
internal static class Amount
{
    /// <summary>What a signal measures, for headings.</summary>
    public static string What(string signal) => signal switch
    {
        Judge.LiveBytes => "memory held at the peak",
        Judge.AllocatedBytes => "memory allocated",
        Judge.Counted => "steps",
        Judge.Instructions => "instructions",
        "cpu-cycles" => "processor cycles",
        "wall-time" => "time on the clock",
        _ => "processor time",
    };

    /// <summary>A cost in the unit of its signal: <c>1.2 ms</c>, <c>64.0 KiB</c>, <c>12,345</c>.</summary>
    public static string Of(double cost, string signal) => signal switch
    {
        Judge.LiveBytes or Judge.AllocatedBytes => Scaled(cost, 1024, "B", "KiB", "MiB", "GiB"),
        Judge.Counted or Judge.Instructions or "cpu-cycles" => cost.ToString("N0", CultureInfo.InvariantCulture),
        _ => Scaled(cost, 1000, "ns", "µs", "ms", "s"),
    };

    public static string Of(int n) => n.ToString("N0", CultureInfo.InvariantCulture);

    /// <summary>Of a cost to the reference's: <c>1.25×</c>; a dash where the reference's is nothing.</summary>
    public static string Ratio(double cost, double reference)
    {
        if (reference <= 0)
            return "–";

        var ratio = cost / reference;
        return ratio.ToString(ratio < 10 ? "0.00" : "N0", CultureInfo.InvariantCulture) + "×";
    }

    private static string Scaled(double value, double step, params string[] units)
    {
        var unit = 0;
        for (; unit < units.Length - 1 && value >= step; unit++)
            value /= step;
        return $"{value.ToString(unit == 0 ? "0" : "N1", CultureInfo.InvariantCulture)} {units[unit]}";
    }
}
