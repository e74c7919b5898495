// verdict: rejected; names: System.Text.Json.Serialization.Metadata.DefaultJsonTypeInfoResolver
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

public static class Numbers
{
    public static JsonSerializerOptions Options() => new() { TypeInfoResolver = new DefaultJsonTypeInfoResolver() }; // here
}
