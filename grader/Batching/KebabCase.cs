using System.Text.Json;
using System.Text.Json.Serialization;

namespace Katas.Grader.Batching;

/// <summary>Reads and writes enum values as reports spell them: <c>TooSlow</c> is <c>too-slow</c>.</summary>
internal sealed class KebabCase<T>() : JsonStringEnumConverter<T>(JsonNamingPolicy.KebabCaseLower, allowIntegerValues: false) where T : struct, Enum;
