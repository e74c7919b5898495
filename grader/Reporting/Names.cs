using System.Text.Json;

namespace Katas.Grader.Reporting;

/// <summary>Enum values as reports spell them: <c>TooSlow</c> is <c>too-slow</c>.</summary>
internal static class Names
{
    public static string Of<T>(T value) where T : struct, Enum => JsonNamingPolicy.KebabCaseLower.ConvertName(value.ToString());
}
