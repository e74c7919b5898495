using System.Collections.Immutable;

public static class Literals
{
    public static int[] Array(int[] head, List<int> tail) => [0, .. head, .. tail, 9];
    public static List<string> List(params string[] names) => ["a", "b", .. names];
    public static ImmutableArray<int> Immutable() => [1, 2, 3];
    public static HashSet<char> Set(string text) => [.. text];
    public static ReadOnlySpan<byte> Bytes => [1, 2, 3];
    public static IReadOnlyList<int> One(int n) => [n];
    public static IEnumerable<int> Two(int n) => [n, n + 1];
    public static Span<int> Span(int a, int b) => new int[] { a, b };
    public static Dictionary<string, int> Map() => new() { ["one"] = 1, ["two"] = 2 };
    public static Dictionary<string, int> Pairs() => new() { { "three", 3 } };

    public static int Sum(int a, int b, int c)
    {
        Span<int> all = [a, b, c];
        ReadOnlySpan<string> words = ["x", "y", a.ToString()];
        var total = words.Length;
        foreach (var n in all)
            total += n;
        return total;
    }
}
