using System.Text;

namespace Katas.Grader.Submissions;

/// <summary>Turns the bytes of a file into text: UTF-8, or what its byte order mark says.</summary>
internal static class TextDecoder
{
    /// <summary>UTF-32 first: its mark begins with that of UTF-16.</summary>
    private static readonly Encoding[] Marked =
    [
        new UTF32Encoding(bigEndian: false, byteOrderMark: true, throwOnInvalidCharacters: true),
        new UTF32Encoding(bigEndian: true, byteOrderMark: true, throwOnInvalidCharacters: true),
        new UTF8Encoding(encoderShouldEmitUTF8Identifier: true, throwOnInvalidBytes: true),
        new UnicodeEncoding(bigEndian: false, byteOrderMark: true, throwOnInvalidBytes: true),
        new UnicodeEncoding(bigEndian: true, byteOrderMark: true, throwOnInvalidBytes: true),
    ];

    private static readonly Encoding Unmarked = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <returns>The text, or what is wrong with it: the end of a sentence that begins with the file's name.</returns>
    public static (string? Text, string? Problem) Decode(byte[] bytes)
    {
        var encoding = Array.Find(Marked, encoding => bytes.AsSpan().StartsWith(encoding.Preamble)) ?? Unmarked;
        try
        {
            var text = encoding.GetString(bytes.AsSpan(encoding.Preamble.Length));
            return text.IndexOf('\0') is >= 0 and var at
                ? (null, $"is no text: line {1 + text.AsSpan(0, at).Count('\n')} holds a NUL character. Save the file as UTF-8.")
                : (text, null);
        }
        catch (DecoderFallbackException exception)
        {
            var line = 1 + bytes.AsSpan(0, Math.Clamp(exception.Index, 0, bytes.Length)).Count((byte)'\n');
            return (null, $"is not {(encoding is UTF8Encoding ? "UTF-8" : encoding is UnicodeEncoding ? "UTF-16" : "UTF-32")}: line {line} holds bytes that are no character. Save the file as UTF-8.");
        }
    }
}
