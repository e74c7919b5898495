using System.Text.Json;
using System.Text.Json.Serialization;

public sealed record Settings(string Name, int Port, List<string> Hosts, Dictionary<string, double> Weights, Mode? Mode)
{
    public required string Region { get; init; }
    [JsonInclude]
    public int Retries { get; private set; } = 3;
}

public enum Mode { Off, On }

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web, WriteIndented = true, UseStringEnumConverter = true)]
[JsonSerializable(typeof(Settings))]
[JsonSerializable(typeof(int[]))]
internal sealed partial class SettingsJson : JsonSerializerContext;

public static class SettingsFile
{
    public static string Write(Settings settings) => JsonSerializer.Serialize(settings, SettingsJson.Default.Settings);
    public static Settings? Read(string json) => JsonSerializer.Deserialize(json, SettingsJson.Default.Settings);
}
