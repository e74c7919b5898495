// time: O(n^2); space: O(1)
// Compares all pairs and stops at the first equal one: Setup makes distinct values, so it never stops early.
public static class Program
{
    public static object Setup(int n, int seed)
    {
        var random = new Random(seed);
        var values = new int[n];
        for (var i = 0; i < n; i++)
            values[i] = 4 * i + random.Next(4);
        random.Shuffle(values);
        return values;
    }

    public static object? Run(object input)
    {
        var values = (int[])input;
        for (var i = 0; i < values.Length; i++)
        {
            for (var j = i + 1; j < values.Length; j++)
            {
                if (values[i] == values[j])
                    return true;
            }
        }

        return false;
    }
}
