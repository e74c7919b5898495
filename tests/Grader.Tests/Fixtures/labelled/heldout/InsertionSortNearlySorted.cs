// time: O(n); space: O(n)
// Insertion sort of a copy of an array that Setup leaves almost sorted: no value is more than eight places from its own.
public static class Program
{
    public static object Setup(int n, int seed)
    {
        var random = new Random(seed);
        var values = Enumerable.Range(0, n).ToArray();
        for (var i = 0; i < n; i += 8)
            random.Shuffle(values.AsSpan(i, Math.Min(8, n - i)));
        return values;
    }

    public static object? Run(object input)
    {
        var values = (int[])((int[])input).Clone();
        var moves = 0L;
        for (var i = 1; i < values.Length; i++)
        {
            var value = values[i];
            var place = i;
            for (; place > 0 && values[place - 1] > value; place--, moves++)
                values[place] = values[place - 1];
            values[place] = value;
        }

        return moves ^ values[values.Length / 2];
    }
}
