using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;

namespace Katas.Grader.Reporting.Html;

/// <summary>
/// A fragment of HTML. Only literals of the grader's own source become markup: whatever is put into the holes of
/// <c>Fragment.Of($"…")</c> is escaped, unless it is such a fragment itself.
/// </summary>
internal readonly struct Fragment
{
    private readonly string? _markup;

    private Fragment(string markup) => _markup = markup;

    /// <summary>Attribute values in the literal stand in double quotes.</summary>
    public static Fragment Of(Builder builder) => new(builder.ToString());

    /// <summary>Nothing where there is no value.</summary>
    public static Fragment Of<T>(T? value, Func<T, Fragment> piece) where T : class => value is null ? default : piece(value);

    /// <summary>One piece an item, in their order.</summary>
    public static Fragment Each<T>(IEnumerable<T> items, Func<T, Fragment> piece) => new(string.Concat(items.Select(item => piece(item)._markup)));

    /// <summary>
    /// Text as it is shown. What has no shape, breaks the direction of writing or is no character at all is spelled out; line
    /// ends and tabs stay.
    /// </summary>
    private static string Escaped(string text)
    {
        var markup = new StringBuilder(text.Length);
        foreach (var character in Printable.Lines(text))
        {
            _ = character switch
            {
                '&' => markup.Append("&amp;"),
                '<' => markup.Append("&lt;"),
                '>' => markup.Append("&gt;"),
                '"' => markup.Append("&quot;"),
                '\'' => markup.Append("&#39;"),
                _ => markup.Append(character),
            };
        }

        return markup.ToString();
    }

    public override string ToString() => _markup ?? "";

    [InterpolatedStringHandler]
    internal readonly ref struct Builder(int literalLength, int formattedCount)
    {
        private readonly StringBuilder _markup = new(literalLength + 32 * formattedCount);

        public void AppendLiteral(string markup) => _markup.Append(markup);

        public void AppendFormatted(Fragment piece) => _markup.Append(piece._markup);

        public void AppendFormatted(string? text) => _markup.Append(Escaped(text ?? ""));

        public void AppendFormatted(int number) => _markup.Append(CultureInfo.InvariantCulture, $"{number}");

        public void AppendFormatted(double number, string format) => _markup.Append(number.ToString(format, CultureInfo.InvariantCulture));

        public override string ToString() => _markup.ToString();
    }
}
