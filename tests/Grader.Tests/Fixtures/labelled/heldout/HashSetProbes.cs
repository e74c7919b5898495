// time: O(1); space: O(1)
// Five hundred probes of a set of n words, half of them present: their number is fixed and each is O(1) expected.
public static class Program
{
    public sealed record Probes(HashSet<string> Words, string[] Wanted);

    public static object Setup(int n, int seed)
    {
        var random = new Random(seed);
        var words = Enumerable.Range(0, n).Select(i => $"word-{i:D9}").ToHashSet();
        var wanted = Enumerable.Range(0, 500).Select(i => $"word-{(i % 2 == 0 ? random.Next(n) : n + i):D9}").ToArray();
        return new Probes(words, wanted);
    }

    public static object? Run(object input)
    {
        var (words, wanted) = (Probes)input;
        var found = 0;
        foreach (var word in wanted)
        {
            if (words.Contains(word))
                found++;
        }

        return found;
    }
}
