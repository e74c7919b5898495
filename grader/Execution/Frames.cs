using System.Buffers.Binary;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Katas.Grader.Execution;

/// <summary>Messages on a stream: the length in four bytes, then JSON.</summary>
internal static class Frames
{
    /// <summary>Whatever claims to be longer is no message.</summary>
    private const int Longest = 128 << 20;

    public static void Write<T>(Stream stream, T message, JsonTypeInfo<T> type)
    {
        var json = JsonSerializer.SerializeToUtf8Bytes(message, type);
        var frame = new byte[sizeof(int) + json.Length];
        BinaryPrimitives.WriteInt32LittleEndian(frame, json.Length);
        json.CopyTo(frame, sizeof(int));
        stream.Write(frame);
        stream.Flush();
    }

    /// <summary>The next message; null where the stream ends.</summary>
    /// <exception cref="IOException">What comes is no message.</exception>
    public static async Task<T?> ReadAsync<T>(Stream stream, JsonTypeInfo<T> type) where T : class
    {
        var head = new byte[sizeof(int)];
        if (await stream.ReadAtLeastAsync(head, head.Length, throwOnEndOfStream: false) < head.Length)
            return null;

        var length = BinaryPrimitives.ReadInt32LittleEndian(head);
        if (length is < 0 or > Longest)
            throw new IOException($"A message of {length} bytes is not to be expected.");

        var json = new byte[length];
        return await stream.ReadAtLeastAsync(json, length, throwOnEndOfStream: false) < length ? null : JsonSerializer.Deserialize(json, type);
    }
}
