using System.Collections;
using System.Runtime.CompilerServices;

[CollectionBuilder(typeof(BagBuilder), nameof(BagBuilder.Create))]
public sealed class Bag<T>(T[] items) : IEnumerable<T>
{
    public int Count => items.Length;
    public IEnumerator<T> GetEnumerator() => ((IEnumerable<T>)items).GetEnumerator();
    IEnumerator IEnumerable.GetEnumerator() => items.GetEnumerator();
}

public static class BagBuilder
{
    public static Bag<T> Create<T>(ReadOnlySpan<T> items) => new(items.ToArray());
}

public static class Bags
{
    public static Bag<int> Make(int n) => [1, 2, n];
    public static List<int> Adding() => new() { 1, 2, 3 };
}
