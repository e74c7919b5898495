using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Collections.ObjectModel;

public static class Lookups
{
    private static readonly FrozenDictionary<char, char> Pairs = new Dictionary<char, char> { [')'] = '(', [']'] = '[' }.ToFrozenDictionary();
    private static readonly FrozenSet<string> Words = FrozenSet.ToFrozenSet(["if", "else"], StringComparer.OrdinalIgnoreCase);
    private static readonly ImmutableDictionary<string, int> Counts = ImmutableDictionary<string, int>.Empty.Add("a", 1).SetItem("b", 2);

    public static bool Known(string word) => Words.Contains(word) || Pairs.ContainsKey(word[0]);

    public static ImmutableArray<int> Append(ImmutableArray<int> array, int item)
    {
        var builder = array.ToBuilder();
        builder.Add(item);
        return builder.ToImmutable();
    }

    public static ReadOnlyCollection<int> Wrap(List<int> list) => list.AsReadOnly();

    public static ImmutableSortedSet<int> Sorted(IEnumerable<int> numbers) => [.. numbers, Counts.Count];

    public static ImmutableStack<int> Push(ImmutableStack<int> stack) => stack.Push(1).Pop(out _);
}
