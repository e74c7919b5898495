// time: O(n); space: O(1)
// The longest stretch of a text without a repeated letter: a window whose two ends only move on, and a table of 128 places.
public static class Program
{
    public static object Setup(int n, int seed)
    {
        var random = new Random(seed);
        return string.Concat(Enumerable.Range(0, n).Select(_ => (char)('!' + random.Next(90))));
    }

    public static object? Run(object input)
    {
        var text = (string)input;
        var seen = new int[128];
        var (start, longest) = (0, 0);
        for (var end = 0; end < text.Length; end++)
        {
            start = Math.Max(start, seen[text[end]]);
            seen[text[end]] = end + 1;
            longest = Math.Max(longest, end + 1 - start);
        }

        return longest;
    }
}
