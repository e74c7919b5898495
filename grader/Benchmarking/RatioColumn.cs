using System.Globalization;
using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Reports;
using BenchmarkDotNet.Running;

namespace Katas.Grader.Benchmarking;

/// <summary>
/// The median over the reference's, which is 1.00 by that. BenchmarkDotNet's own column is the mean of the ratios of all
/// pairs of iterations: with few of them on a busy machine the reference comes to more than itself.
/// </summary>
internal sealed class RatioColumn : IColumn
{
    public string Id => nameof(Katas) + nameof(RatioColumn);
    public string ColumnName => "Ratio";
    public string Legend => "Median, divided by the reference's";
    public ColumnCategory Category => ColumnCategory.Baseline;
    public int PriorityInCategory => 0;
    public bool AlwaysShow => true;
    public bool IsNumeric => true;
    public UnitType UnitType => UnitType.Dimensionless;

    public bool IsAvailable(Summary summary) => true;
    public bool IsDefault(Summary summary, BenchmarkCase benchmarkCase) => false;

    public string GetValue(Summary summary, BenchmarkCase benchmarkCase)
    {
        var reference = summary.GetBaseline(summary.GetLogicalGroupKey(benchmarkCase));
        return Median(summary, benchmarkCase) / Median(summary, reference) is { } ratio ? ratio.ToString("N2", CultureInfo.InvariantCulture) : "?";
    }

    public string GetValue(Summary summary, BenchmarkCase benchmarkCase, SummaryStyle style) => GetValue(summary, benchmarkCase);

    private static double? Median(Summary summary, BenchmarkCase? benchmarkCase) =>
        benchmarkCase is null ? null : summary[benchmarkCase]?.ResultStatistics?.Median;
}
