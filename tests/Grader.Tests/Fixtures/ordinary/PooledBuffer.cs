// Counts letters in a buffer that is borrowed and given back.
using System.Buffers;
using System.Text;

public static class Letters
{
    public static int Count(string text)
    {
        var buffer = ArrayPool<byte>.Shared.Rent(Encoding.UTF8.GetMaxByteCount(text.Length));
        try
        {
            var length = Encoding.UTF8.GetBytes(text, buffer);
            return buffer.AsSpan(0, length).ContainsAnyExceptInRange((byte)'a', (byte)'z') ? -1 : length;
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer, clearArray: true);
        }
    }
}
