// time: O(n^2); space: O(n)
// A Dictionary whose keys all have the same hash code is one chain: each insertion compares with every key before it.
public static class Program
{
    public readonly struct Key(long value) : IEquatable<Key>
    {
        public long Value { get; } = value;

        public bool Equals(Key other) => Value == other.Value;

        public override bool Equals(object? other) => other is Key key && Equals(key);

        public override int GetHashCode() => 17;
    }

    public static object Setup(int n, int seed)
    {
        var random = new Random(seed);
        return Enumerable.Range(0, n).Select(_ => random.NextInt64()).ToArray();
    }

    public static object? Run(object input)
    {
        var places = new Dictionary<Key, int>();
        foreach (var value in (long[])input)
            places.TryAdd(new Key(value), places.Count);
        return places.Count;
    }
}
