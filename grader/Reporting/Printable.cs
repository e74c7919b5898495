using System.Globalization;
using System.Text;

namespace Katas.Grader.Reporting;

/// <summary>Names and sentences that strangers had a hand in, made fit to be shown.</summary>
internal static class Printable
{
    /// <summary>
    /// The text with everything that moves the cursor, breaks the line, changes the direction of writing or is no character at
    /// all spelled out, such as <c>\u{202E}</c>.
    /// </summary>
    public static string Of(string text) => Of(text, IsPlain);

    /// <summary>The same of a text of several lines: line ends and tabs stay.</summary>
    public static string Lines(string text) => Of(text.ReplaceLineEndings("\n"), rune => rune.Value is '\n' or '\t' || IsPlain(rune));

    private static string Of(string text, Func<Rune, bool> isPlain)
    {
        var printable = new StringBuilder(text.Length);
        for (var at = 0; at < text.Length;)
        {
            // Halves of surrogate pairs come out as themselves, so that they are spelled out too.
            var length = Rune.DecodeFromUtf16(text.AsSpan(at), out var rune, out var consumed) == System.Buffers.OperationStatus.Done ? consumed : 1;
            if (length == 1 && char.IsSurrogate(text[at]))
                printable.Append(CultureInfo.InvariantCulture, $"\\u{{{(int)text[at]:X4}}}");
            else if (isPlain(rune))
                printable.Append(rune);
            else
                printable.Append(CultureInfo.InvariantCulture, $"\\u{{{rune.Value:X4}}}");
            at += length;
        }

        return printable.ToString();
    }

    /// <summary>The same, cut to a length that a table can hold.</summary>
    public static string Of(string text, int longest)
    {
        var printable = Of(text);
        return printable.Length <= longest ? printable : $"{printable[..(char.IsHighSurrogate(printable[longest - 2]) ? longest - 2 : longest - 1)]}…";
    }

    private static bool IsPlain(Rune rune) => rune.Value == ' ' || Rune.GetUnicodeCategory(rune) is not (
        UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator
        or UnicodeCategory.Surrogate or UnicodeCategory.OtherNotAssigned or UnicodeCategory.PrivateUse);
}
