using System.Text.Json;
using System.Text.Json.Serialization;

public enum Colour { Red, Green }

public sealed record Item([property: JsonPropertyName("item_name")] string Name, Colour Colour, DateTimeOffset? When, [property: JsonIgnore] int Secret);

[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(Dog), "dog")]
public abstract record Animal;
public record Dog(string Name) : Animal;

public sealed class TrimConverter : JsonConverter<string>
{
    public override string? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => reader.GetString()?.Trim();
    public override void Write(Utf8JsonWriter writer, string value, JsonSerializerOptions options) => writer.WriteStringValue(value.Trim());
}

public static class Items
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter(), new TrimConverter() },
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        WriteIndented = false,
    };

    public static string ToJson(Item item) => JsonSerializer.Serialize(item, Options);

    public static Item? FromJson(string json)
    {
        try
        {
            return JsonSerializer.Deserialize<Item>(json, Options);
        }
        catch (JsonException e)
        {
            throw new FormatException($"Line {e.LineNumber}: {e.Message}", e);
        }
    }

    public static async Task<Dictionary<string, JsonElement>?> Read(Stream stream) => await JsonSerializer.DeserializeAsync<Dictionary<string, JsonElement>>(stream);
}
