using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

public static class JsonWork
{
    public static int Depth(string json)
    {
        var reader = new Utf8JsonReader(Encoding.UTF8.GetBytes(json), new JsonReaderOptions { CommentHandling = JsonCommentHandling.Skip });
        var depth = 0;
        while (reader.Read())
            if (reader.TokenType is JsonTokenType.StartObject or JsonTokenType.StartArray)
                depth = Math.Max(depth, reader.CurrentDepth + 1);
        return depth;
    }

    public static string Write(IEnumerable<KeyValuePair<string, int>> pairs)
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream, new JsonWriterOptions { Indented = true }))
        {
            writer.WriteStartObject();
            foreach (var (key, value) in pairs)
                writer.WriteNumber(key, value);
            writer.WriteEndObject();
        }

        return Encoding.UTF8.GetString(stream.ToArray());
    }

    public static string? Name(string json)
    {
        using var document = JsonDocument.Parse(json);
        return document.RootElement.TryGetProperty("name", out var name) && name.ValueKind == JsonValueKind.String ? name.GetString() : null;
    }

    public static JsonNode Patch(JsonObject target, JsonObject patch)
    {
        foreach (var (key, value) in patch)
        {
            if (value is null)
                target.Remove(key);
            else
                target[key] = value.DeepClone();
        }

        return target["a"] ?? new JsonArray(1, 2, "three");
    }
}
