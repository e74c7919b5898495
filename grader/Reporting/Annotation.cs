using System.Globalization;

namespace Katas.Grader.Reporting;

/// <summary>A mark in a file, as GitHub Actions shows it beside the code.</summary>
/// <param name="File">From the root of the repository on.</param>
/// <param name="Line">From 1.</param>
/// <param name="Column">From 1; null for the whole line.</param>
/// <param name="Title">One line.</param>
/// <param name="Message">May have several.</param>
internal sealed record Annotation(string File, int Line, int? Column, string Title, string Message)
{
    public string Command() => string.Create(CultureInfo.InvariantCulture,
        $"::error file={Property(File)},line={Line}{(Column is { } column ? $",col={column}" : "")},title={Property(Title)}::{Data(Message.TrimEnd())}\n");

    private static string Data(string text) => text.Replace("%", "%25").Replace("\r", "%0D").Replace("\n", "%0A");

    private static string Property(string text) => Data(text).Replace(":", "%3A").Replace(",", "%2C");
}
