// time: O(n); space: O(1)
// Boxes each of n numbers for a comparison of objects: n boxes are made in all, never more than two are held.
using System.Collections;

public static class Program
{
    public static object Setup(int n, int seed)
    {
        var random = new Random(seed);
        return Enumerable.Range(0, n).Select(_ => random.Next()).ToArray();
    }

    public static object? Run(object input)
    {
        object largest = int.MinValue;
        foreach (var value in (int[])input)
        {
            object boxed = value;
            if (Comparer.DefaultInvariant.Compare(boxed, largest) > 0)
                largest = boxed;
        }

        return largest;
    }
}
