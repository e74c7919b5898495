using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using Katas.Grader.Complexity;
using Spectre.Console;

namespace Katas.Grader.Lab;

/// <summary>How often the engine was right, and where it was not.</summary>
internal sealed record LabReport(IReadOnlyList<LabTrial> Trials)
{
    private static readonly (string Resource, LabQuestion Question, string Text)[] Questions =
    [
        ("time", LabQuestion.OwnClass, "time, own class: met"),
        ("time", LabQuestion.StepTighter, "time, a factor n tighter: exceeded"),
        ("time", LabQuestion.LogTighter, "time, a factor log n tighter: exceeded"),
        ("space", LabQuestion.OwnClass, "space, own class: met"),
        ("space", LabQuestion.StepTighter, "space, a factor n tighter: exceeded"),
    ];

    public void Write(IAnsiConsole console)
    {
        var wrong = new Table().Border(TableBorder.None).AddColumns("not as labelled", "resource", "bound", "outcome", "slope", "explanation");
        foreach (var trial in Trials.Where(trial => !trial.IsRight))
            wrong.AddRow(trial.Program, trial.Resource, trial.Bound, trial.Outcome?.ToString() ?? "nothing", trial.Slope.ToString("0.00", CultureInfo.InvariantCulture), trial.Explanation.EscapeMarkup());
        if (wrong.Rows.Count > 0)
            console.Write(wrong);

        var summary = new Table().Border(TableBorder.None).AddColumns("question", "right", "of", "share", "inconclusive");
        foreach (var (resource, question, text) in Questions)
        {
            var asked = Trials.Where(trial => trial.Resource == resource && trial.Question == question).ToList();
            if (asked.Count > 0)
                summary.AddRow(text, $"{asked.Count(trial => trial.IsRight)}", $"{asked.Count}", Share(asked), $"{asked.Count(trial => trial.Outcome is GrowthOutcome.Inconclusive or null)}");
        }

        console.WriteLine();
        console.Write(summary);
        WriteConfusion(console);
        console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{Trials.Count(trial => trial.IsFalseFail)} false fails, {Trials.Count(trial => trial is { IsFalsePass: true, Question: LabQuestion.StepTighter })} false passes by a factor n; seconds a verdict: {Spread(Trials.Select(trial => trial.Seconds))}; of the processor: {Spread(Trials.Select(trial => trial.ProcessorSeconds).OfType<double>())}."));
    }

    public string ToJson() => JsonSerializer.Serialize(this, LabJson.Default.LabReport);

    /// <summary>The nearest class, which is information and no verdict, against the label.</summary>
    private void WriteConfusion(IAnsiConsole console)
    {
        var own = Trials.Where(trial => trial is { Resource: "time", Question: LabQuestion.OwnClass, BestFit.Length: > 0 }).ToList();
        var names = GrowthClass.All.Select(known => known.Name).Where(name => own.Exists(trial => trial.Bound == name || trial.BestFit == name)).ToList();
        var table = new Table().Border(TableBorder.None).AddColumn("labelled, nearest:").AddColumns([.. names]);
        foreach (var label in names)
            table.AddRow([label, .. names.Select(name => own.Count(trial => trial.Bound == label && trial.BestFit == name) is > 0 and var count ? $"{count}" : "")]);

        console.WriteLine();
        console.Write(table);
        console.WriteLine();
    }

    private static string Spread(IEnumerable<double> seconds) => !seconds.Any() ? "not known"
        : string.Create(CultureInfo.InvariantCulture, $"median {Statistics.Median(seconds):0.0}, 95th percentile {Statistics.Quantile(seconds, 0.95):0.0}");

    private static string Share(List<LabTrial> trials) => (100.0 * trials.Count(trial => trial.IsRight) / trials.Count).ToString("0.0", CultureInfo.InvariantCulture) + " %";
}

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web, WriteIndented = true, UseStringEnumConverter = true, NumberHandling = JsonNumberHandling.AllowNamedFloatingPointLiterals)]
[JsonSerializable(typeof(LabReport))]
internal sealed partial class LabJson : JsonSerializerContext;
