using System.Text.Json;
using System.Text.Json.Serialization;

namespace Katas.Grader.Interviewing;

/// <summary>A round as its file holds it.</summary>
/// <param name="Version">Counted up when the form of the rest changes.</param>
/// <param name="Round">The round.</param>
internal sealed record RoundFile(int Version, Round Round)
{
    public const int Current = 1;

    public static byte[] Write(Round round) => JsonSerializer.SerializeToUtf8Bytes(new RoundFile(Current, round), RoundJson.Default.RoundFile);

    /// <exception cref="JsonException">It is no round, or one of a newer version: the message says which, as the end of a sentence.</exception>
    public static Round Read(byte[] bytes)
    {
        using var document = JsonDocument.Parse(bytes);
        if (document.RootElement.ValueKind != JsonValueKind.Object || !document.RootElement.TryGetProperty("version", out var version) || !version.TryGetInt32(out var number))
            throw new JsonException("it names no version.");
        if (number > Current)
            throw new JsonException($"it is of version {number}, and this grader knows versions up to {Current}. Update your working copy.");

        var round = document.Deserialize(RoundJson.Default.RoundFile)!.Round;
        return round.IsSound ? round : throw new JsonException("what it holds is no round.");
    }
}

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web, WriteIndented = true, IgnoreReadOnlyProperties = true, RespectNullableAnnotations = true, RespectRequiredConstructorParameters = true)]
[JsonSerializable(typeof(RoundFile))]
internal sealed partial class RoundJson : JsonSerializerContext;
