using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Reports;
using BenchmarkDotNet.Running;

namespace Katas.Grader.Benchmarking;

/// <summary>Says whose code a row is about.</summary>
internal sealed class SideColumn : IColumn
{
    public string Id => nameof(SideColumn);
    public string ColumnName => "Side";
    public string Legend => "Whose code it is";
    public ColumnCategory Category => ColumnCategory.Params;
    public int PriorityInCategory => int.MaxValue;
    public bool AlwaysShow => true;
    public bool IsNumeric => false;
    public UnitType UnitType => UnitType.Dimensionless;

    public bool IsAvailable(Summary summary) => true;
    public bool IsDefault(Summary summary, BenchmarkCase benchmarkCase) => false;
    public string GetValue(Summary summary, BenchmarkCase benchmarkCase) => benchmarkCase.Job.ResolvedId;
    public string GetValue(Summary summary, BenchmarkCase benchmarkCase, SummaryStyle style) => GetValue(summary, benchmarkCase);
}
