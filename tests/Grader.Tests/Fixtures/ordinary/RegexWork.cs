using System.Text.RegularExpressions;

public static class Matching
{
    private static readonly Regex Word = new(@"\b(?<word>\w+)\b", RegexOptions.Compiled | RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));

    public static IEnumerable<string> Words(string text) => Word.Matches(text).Select(match => match.Groups["word"].Value);

    public static string Title(string text) => Word.Replace(text, match => char.ToUpper(match.Value[0]) + match.Value[1..]);

    public static bool IsMail(string text) => Regex.IsMatch(text, @"^[^@\s]+@[^@\s]+\.[a-z]+$", RegexOptions.IgnoreCase);

    public static string[] Split(string text) => Regex.Split(text, "[,;]");

    public static int Count(ReadOnlySpan<char> text)
    {
        var count = 0;
        foreach (var match in Word.EnumerateMatches(text))
            count += match.Length;
        return count;
    }

    public static string Escape(string text) => Regex.Escape(text);
}
