using System.Globalization;
using System.Text;

public static class Names
{
    public static string Sortable(string name)
    {
        var letters = new StringBuilder();
        foreach (var c in name.Normalize(NormalizationForm.FormD))
            if (CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark)
                letters.Append(c);
        return letters.ToString().ToUpperInvariant();
    }

    public static int Graphemes(string text) => new StringInfo(text).LengthInTextElements;

    public static IEnumerable<Rune> Runes(string text) => text.EnumerateRunes().Where(Rune.IsLetter);

    public static double Price(string text) => double.Parse(text, NumberStyles.AllowDecimalPoint, new CultureInfo("de-DE") { NumberFormat = { NumberDecimalSeparator = "," } });

    public static string Local(double n) => n.ToString(CultureInfo.CurrentCulture) + 3.ToString("D3", NumberFormatInfo.InvariantInfo) + string.Compare("a", "B", StringComparison.OrdinalIgnoreCase);
}
