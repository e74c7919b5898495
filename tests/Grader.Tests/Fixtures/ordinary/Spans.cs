public static class SpanWork
{
    public static bool IsPalindrome(ReadOnlySpan<char> text)
    {
        while (text.Length > 1)
        {
            if (char.ToLowerInvariant(text[0]) != char.ToLowerInvariant(text[^1]))
                return false;
            text = text[1..^1];
        }

        return true;
    }

    public static string Reverse(string text) => string.Create(text.Length, text, (span, source) =>
    {
        source.CopyTo(span);
        span.Reverse();
    });

    public static int Histogram(ReadOnlySpan<byte> data)
    {
        Span<int> counts = stackalloc int[256];
        foreach (var b in data)
            counts[b]++;
        var max = 0;
        foreach (ref readonly var count in counts)
            max = Math.Max(max, count);
        return max + data.IndexOf((byte)0) + data.Count((byte)1) + (data.SequenceEqual((ReadOnlySpan<byte>)[1, 2]) ? 1 : 0);
    }

    public static void Sort(Span<int> numbers) => numbers.Sort((a, b) => b.CompareTo(a));
}
