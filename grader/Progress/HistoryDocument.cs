using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.RegularExpressions;
using Katas.Grader.Grading;
using Katas.Grader.Reporting;

namespace Katas.Grader.Progress;

/// <summary>A history as a file for other working copies and programs; its form is documented in docs/history.md and its version counted there.</summary>
internal sealed partial record HistoryDocument(int SchemaVersion, IReadOnlyList<KataHistory> Katas)
{
    private const int CurrentSchema = 1;
    private static readonly DateTimeOffset Earliest = new(2000, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public static string Write(History history) => JsonSerializer.Serialize(new HistoryDocument(CurrentSchema, history.Katas), HistoryJson.Default.HistoryDocument) + "\n";

    /// <param name="text">What <see cref="Write"/> wrote, here or elsewhere.</param>
    /// <param name="now">Nothing in it may have happened more than a day later: clocks differ, but not by more.</param>
    /// <exception cref="FormatException">It is no history; the message is the second half of a sentence, after a colon.</exception>
    public static History Read(string text, DateTimeOffset now)
    {
        try
        {
            using var json = JsonDocument.Parse(text);
            if (json.RootElement.ValueKind != JsonValueKind.Object || !json.RootElement.TryGetProperty("schemaVersion", out var version) || !version.TryGetInt32(out var schema))
                throw new FormatException("it has no schemaVersion, as the files of 'kata history --export' have.");
            if (schema != CurrentSchema)
                throw new FormatException($"its schemaVersion is {schema}, and this grader knows {CurrentSchema}. Update the older of the two working copies.");

            var document = json.Deserialize(HistoryJson.Default.HistoryDocument)!;
            return document.Katas.Select(history => Fault(history, now.AddDays(1))).FirstOrDefault(fault => fault is not null) is { } fault
                ? throw new FormatException(fault) : new History(document.Katas);
        }
        catch (JsonException exception)
        {
            throw new FormatException(exception.Path is null
                ? $"it is no JSON from line {exception.LineNumber + 1} on."
                : $"it is not of the form that 'kata history --export' writes: {exception.Message}");
        }
        catch (InvalidOperationException)
        {
            throw new FormatException("its schemaVersion is no number.");
        }
    }

    private static string? Fault(KataHistory? history, DateTimeOffset latest)
    {
        // The serializer keeps null out of properties, but not out of lists.
        if (history is null || history.Attempts.Any(attempt => attempt is null || attempt.Growth.Any(growth => growth is null)))
            return "a list in it holds null.";
        if (!Slug.IsMatch(history.Kata))
            return $"'{Printable.Of(history.Kata, 60)}' is no kata's name.";

        var times = history.Attempts.Select(attempt => attempt.At).Concat(history.Resets);
        if (history.FirstLook is { } look)
            times = times.Prepend(look);
        if (times.Where(time => time < Earliest || time > latest).Select(time => (DateTimeOffset?)time).FirstOrDefault() is { } odd)
            return $"{history.Kata} has something that happened at {odd:yyyy-MM-dd HH:mm}, which cannot be.";
        if (history.Attempts.FirstOrDefault(attempt => !Verdicts.Contains(attempt.Verdict)) is { } unknown)
            return $"{history.Kata} has an attempt whose verdict is '{Printable.Of(unknown.Verdict, 60)}', and there is no such verdict.";
        return history.Hints < 0 || history.Attempts.Any(attempt => attempt.Tests.Passed < 0 || attempt.Tests.Passed > attempt.Tests.Total || !(attempt.Milliseconds >= 0))
            ? $"{history.Kata} has a count that cannot be." : null;
    }

    private static HashSet<string> Verdicts { get; } = [.. Enum.GetValues<Verdict>().Select(Names.Of)];

    [GeneratedRegex(@"\A[a-z0-9-]{1,100}\z")]
    private static partial Regex Slug { get; }
}

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web, WriteIndented = true, NewLine = "\n", RespectNullableAnnotations = true, RespectRequiredConstructorParameters = true)]
[JsonSerializable(typeof(HistoryDocument))]
internal sealed partial class HistoryJson : JsonSerializerContext;
