// time: O(n log n); space: O(n)
// Sorts a list of n short random words by their letters: n log n comparisons, nearly all decided by the first letters.
public static class Program
{
    public static object Setup(int n, int seed)
    {
        var random = new Random(seed);
        return Enumerable.Range(0, n).Select(_ => string.Concat(Enumerable.Range(0, 10).Select(_ => (char)('a' + random.Next(26))))).ToArray();
    }

    public static object? Run(object input)
    {
        var words = new List<string>((string[])input);
        words.Sort(string.CompareOrdinal);
        return words[words.Count / 2];
    }
}
