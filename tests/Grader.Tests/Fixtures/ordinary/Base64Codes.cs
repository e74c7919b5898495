using System.Buffers.Text;
using System.Text;

public static class Codes
{
    private const string Alphabet = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

    public static string Url(byte[] bytes) => Base64Url.EncodeToString(bytes);
    public static byte[] FromUrl(string text) => Base64Url.DecodeFromChars(text);
    public static bool IsValid(string text) => Base64.IsValid(text);

    public static string Base62(ulong id)
    {
        var text = new StringBuilder();
        do
        {
            text.Insert(0, Alphabet[(int)(id % 62)]);
            id /= 62;
        }
        while (id > 0);
        return text.ToString();
    }

    public static string Old(byte[] bytes) => Convert.ToBase64String(bytes).TrimEnd('=').Replace('+', '-').Replace('/', '_');

    public static bool Parse(ReadOnlySpan<byte> utf8, out int n) => Utf8Parser.TryParse(utf8, out n, out _);
}
