// time: O(n^2); space: O(n)
// A HashSet whose keys have only eight different hash codes: eight chains, each insertion compares with n / 8 keys.
public static class Program
{
    public sealed class Key(int value)
    {
        private readonly int _value = value;

        public override bool Equals(object? other) => other is Key key && key._value == _value;

        public override int GetHashCode() => _value & 7;
    }

    public static object Setup(int n, int seed)
    {
        var random = new Random(seed);
        return Enumerable.Range(0, n).Select(i => new Key(8 * i + random.Next(8))).ToArray();
    }

    public static object? Run(object input)
    {
        var keys = new HashSet<Key>();
        foreach (var key in (Key[])input)
            keys.Add(key);
        return keys.Count;
    }
}
