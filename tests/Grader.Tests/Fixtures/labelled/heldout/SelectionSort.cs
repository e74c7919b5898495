// time: O(n^2); space: O(n)
// Selection sort of a copy: it looks through all that is left for each place, in whatever order the values are.
public static class Program
{
    public static object Setup(int n, int seed)
    {
        var random = new Random(seed);
        return Enumerable.Range(0, n).Select(_ => random.Next()).ToArray();
    }

    public static object? Run(object input)
    {
        var values = (int[])((int[])input).Clone();
        for (var place = 0; place < values.Length; place++)
        {
            var smallest = place;
            for (var i = place + 1; i < values.Length; i++)
            {
                if (values[i] < values[smallest])
                    smallest = i;
            }

            (values[place], values[smallest]) = (values[smallest], values[place]);
        }

        return values[values.Length / 2];
    }
}
