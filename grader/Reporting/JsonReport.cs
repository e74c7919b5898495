using System.Text.Json;
using System.Text.Json.Serialization;
using Katas.Grader.Complexity;
using Katas.Grader.Compilation;
using Katas.Grader.Grading;

namespace Katas.Grader.Reporting;

/// <summary>The report for programs; its form is documented in docs/report.md and its version counted there.</summary>
internal sealed record JsonReport(int SchemaVersion, ReportEnvironment Environment, IReadOnlyList<JsonKata> Katas, Summary Summary)
{
    public static string Write(IReadOnlyList<KataReport> reports) => JsonSerializer.Serialize(
        new JsonReport(1, ReportEnvironment.Current(reports.Any(report => report.Complexity.Count > 0)), [.. reports.Select(JsonKata.Of)], Summary.Of(reports)), ReportJson.Default.JsonReport);
}

internal sealed record JsonKata(
    string Kata, string Subject, string Verdict, string Reason, IReadOnlyList<JsonDiagnostic> Diagnostics,
    IReadOnlyList<JsonTest> Tests, IReadOnlyList<JsonComplexity> Complexity, Durations Milliseconds)
{
    public static JsonKata Of(KataReport report) => new(
        report.Kata.Slug, report.Subject, Names.Of(report.Verdict), report.Reason,
        [.. report.Diagnostics.Select(JsonDiagnostic.Of)],
        [.. report.Tests.Select(test => new JsonTest(test.Test.Name, test.Test.Hidden, Names.Of(test.Outcome), test.Message, test.Output, Math.Round(test.Milliseconds, 2)))],
        [.. report.Complexity.Select(JsonComplexity.Of)],
        new Durations(Math.Round(report.Milliseconds.Compile), Math.Round(report.Milliseconds.Tests), Math.Round(report.Milliseconds.Complexity), Math.Round(report.Milliseconds.Total)));
}

internal sealed record JsonDiagnostic(string Id, string File, int Line, int Column, string Message)
{
    public static JsonDiagnostic Of(CompileError error) => new(error.Id, error.File, error.Line, error.Column, error.Message);
}

internal sealed record JsonTest(string Name, bool Hidden, string Outcome, string? Message, string? Output, double Milliseconds);

/// <summary>Numbers that are not finite have no form in JSON: they are null.</summary>
internal sealed record JsonComplexity(
    string Operation, string Resource, string Required, string Outcome, string BestFit, double? Slope, double? Lower, double? Upper,
    string Signal, string Explanation, IReadOnlyList<GrowthPoint> Samples)
{
    public static JsonComplexity Of(ComplexityResult result) => new(
        result.Operation, result.Resource, result.Required, Names.Of(result.Outcome), result.BestFit,
        Finite(result.Slope), Finite(result.Lower), Finite(result.Upper), result.Signal, result.Note is null ? result.Explanation : $"{result.Explanation} {result.Note}", result.Samples);

    private static double? Finite(double value) => double.IsFinite(value) ? Math.Round(value, 3) : null;
}

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web, WriteIndented = true)]
[JsonSerializable(typeof(JsonReport))]
internal sealed partial class ReportJson : JsonSerializerContext;
