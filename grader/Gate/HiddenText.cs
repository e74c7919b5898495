using System.Globalization;
using System.Text;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis;

namespace Katas.Grader.Gate;

/// <summary>
/// Characters that make a text look like another one to the person who reads it: directional controls, invisible characters,
/// and line ends that editors do not show. See Boucher and Anderson, "Trojan Source", 2021.
/// </summary>
internal static class HiddenText
{
    private const char Joiner = '\u200D', NonJoiner = '\u200C';

    /// <summary>Position, code point and what kind of character it is, for each that is refused.</summary>
    public static IEnumerable<(int Position, string CodePoint, string Kind)> In(string text, SyntaxNode root)
    {
        for (var at = 0; at < text.Length; at++)
        {
            if (text[at] is >= ' ' and <= '~' or '\n' or '\t' or '\f' or '\v')
                continue;

            Rune.TryGetRuneAt(text, at, out var rune);
            if (Kind(text, at, rune) is { } kind && !(text[at] is Joiner or NonJoiner && IsInTextOrComment(root, at)))
                yield return (at, $"U+{rune.Value:X4}", kind);
            if (rune.Utf16SequenceLength == 2)
                at++;
        }
    }

    private static string? Kind(string text, int at, Rune rune) => text[at] switch
    {
        '\r' => at + 1 < text.Length && text[at + 1] == '\n' ? null : "a line end that most editors do not show",
        '\u0085' or '\u2028' or '\u2029' => "a line end that most editors do not show",
        (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069') or '\u200E' or '\u200F' or '\u061C' => "a character that turns the direction of text",
        _ => Rune.GetUnicodeCategory(rune) is UnicodeCategory.Format or UnicodeCategory.Control ? "an invisible character" : null,
    };

    /// <summary>Emoji and some scripts need joiners; in an identifier the compiler ignores them.</summary>
    private static bool IsInTextOrComment(SyntaxNode root, int at)
    {
        var token = root.FindToken(at);
        return !token.Span.Contains(at) || token.Kind() is SyntaxKind.StringLiteralToken or SyntaxKind.CharacterLiteralToken
            or SyntaxKind.InterpolatedStringTextToken or SyntaxKind.Utf8StringLiteralToken or SyntaxKind.SingleLineRawStringLiteralToken or SyntaxKind.MultiLineRawStringLiteralToken;
    }
}
