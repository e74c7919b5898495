public static class Nulls
{
    public static int? Parse(string? text) => int.TryParse(text, out var n) ? n : null;
    public static int Sum(int? a, int? b) => (a + b) ?? a.GetValueOrDefault(1) + (b.HasValue ? b.Value : 0);
    public static string Trim(string? text) => text?.Trim()?.ToLowerInvariant() ?? string.Empty;
    public static int Length(string[]? array) => array?[0]?.Length ?? 0;
    public static bool Blank(string? text) => string.IsNullOrWhiteSpace(text) || string.IsNullOrEmpty(text);
    public static Type? Underlying() => Nullable.GetUnderlyingType(typeof(int?));
    public static string Name<T>() => typeof(T).Name + default(T) + nameof(List<int>.Count);
    public static void Assign(Holder? holder) => holder?.Value = 3;

    public sealed class Holder
    {
        public int Value { get; set; }
    }
}
