// time: O(sqrt n); space: O(sqrt n)
// Lists the rows of a triangle of n dots, sqrt(2n) of them, and walks the list for each of 200 positions in the last half.
public static class Program
{
    public sealed record Triangle(int Dots, int[] Positions);

    public static object Setup(int n, int seed)
    {
        var random = new Random(seed);
        return new Triangle(n, [.. Enumerable.Range(0, 200).Select(_ => n - random.Next(n / 2 + 1))]);
    }

    public static object? Run(object input)
    {
        var (dots, positions) = (Triangle)input;
        var ends = new List<long>();
        for (long row = 1, end = 0; end < dots; row++)
        {
            end += row;
            ends.Add(end);
        }

        var sum = 0L;
        foreach (var position in positions)
        {
            var row = 0;
            while (ends[row] < position)
                row++;
            sum += row;
        }

        return sum;
    }
}
