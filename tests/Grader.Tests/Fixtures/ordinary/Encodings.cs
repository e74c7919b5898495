using System.Text;

public static class Bytes
{
    public static byte[] Utf8(string text) => Encoding.UTF8.GetBytes(text);
    public static string Latin(byte[] bytes) => Encoding.Latin1.GetString(bytes);
    public static string Strict(byte[] bytes)
    {
        try
        {
            return new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(bytes);
        }
        catch (DecoderFallbackException e)
        {
            throw new FormatException($"Byte {e.Index} is wrong.", e);
        }
    }

    public static string Hex(byte[] bytes) => string.Concat(bytes.Select(b => b.ToString("x2"))) + Convert.ToHexString(bytes);
    public static ReadOnlySpan<byte> Magic => "GIF89a"u8;
    public static string Html(string text) => System.Net.WebUtility.HtmlEncode(text) + System.Web.HttpUtility.UrlEncode(text) + Uri.EscapeDataString(text)
        + System.Text.Encodings.Web.HtmlEncoder.Default.Encode(text) + System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping.Encode(text);
}
