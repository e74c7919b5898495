// time: O(n^2); space: O(n)
// Insertion sort of a copy of a falling array (made by Setup, its worst case): every value moves past all before it.
public static class Program
{
    public static object Setup(int n, int seed)
    {
        var random = new Random(seed);
        var values = new int[n];
        for (var i = 0; i < n; i++)
            values[i] = 4 * (n - i) + random.Next(4);
        return values;
    }

    public static object? Run(object input)
    {
        var values = (int[])((int[])input).Clone();
        for (var i = 1; i < values.Length; i++)
        {
            var value = values[i];
            var place = i;
            for (; place > 0 && values[place - 1] > value; place--)
                values[place] = values[place - 1];
            values[place] = value;
        }

        return values[values.Length / 2];
    }
}
