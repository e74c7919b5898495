namespace Katas.Grader.Reporting;

/// <summary>Text of strangers inside Markdown, where it must be shown and mean nothing.</summary>
internal static class MarkdownText
{
    /// <summary>What Markdown, its tables, HTML and GitHub's formulas take for their own.</summary>
    private const string Special = @"\`*_[]<>|~#&!$:";

    /// <summary>Within a line or a cell of a table; line ends become spaces.</summary>
    public static string Inline(string text) => string.Concat(Printable.Of(string.Join(' ', text.Split(['\r', '\n'], StringSplitOptions.RemoveEmptyEntries)))
        .Select(character => Special.Contains(character) ? $"\\{character}" : $"{character}"));

    /// <summary>A block of its own, line by line, with a fence longer than any in the text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="longest">In characters; the rest is left out.</param>
    public static string Block(string text, int longest)
    {
        var lines = (text.Length <= longest ? text : $"{text[..longest]} …").ReplaceLineEndings("\n").TrimEnd().Split('\n').Select(line => Printable.Of(line));
        var shown = string.Join('\n', lines);
        var fence = new string('`', Math.Max(3, LongestRun(shown, '`') + 1));
        return $"{fence}text\n{shown}\n{fence}";
    }

    private static int LongestRun(string text, char character)
    {
        var (longest, run) = (0, 0);
        foreach (var found in text)
            longest = Math.Max(longest, run = found == character ? run + 1 : 0);
        return longest;
    }
}
