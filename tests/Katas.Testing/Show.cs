using System.Globalization;
using System.Text;

namespace Katas.Testing;

/// <summary>Puts inputs into failure messages: short enough to read, exact enough to copy.</summary>
public static class Show
{
    private const int Shown = 60;

    /// <summary>
    /// The text as a C# literal, control and non-ASCII characters escaped; a long one is cut in the middle and its length given.
    /// </summary>
    public static string Text(string? text) => text switch
    {
        null => "null",
        { Length: <= 2 * Shown } => $"\"{Escape(text)}\"",
        _ => $"\"{Escape(text[..Shown])}…{Escape(text[^Shown..])}\" ({text.Length.ToString("N0", CultureInfo.InvariantCulture)} characters)",
    };

    private static string Escape(string text)
    {
        var escaped = new StringBuilder(text.Length);
        foreach (var character in text)
        {
            _ = character switch
            {
                '"' => escaped.Append("\\\""),
                '\\' => escaped.Append(@"\\"),
                '\n' => escaped.Append("\\n"),
                '\r' => escaped.Append("\\r"),
                '\t' => escaped.Append("\\t"),
                >= ' ' and <= '~' => escaped.Append(character),
                _ => escaped.Append(CultureInfo.InvariantCulture, $"\\u{(int)character:X4}"),
            };
        }

        return escaped.ToString();
    }
}
