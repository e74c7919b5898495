// time: O(n^3); space: O(1)
// Counts the triples of n points that lie on one line by trying each of the n^3 / 6.
public static class Program
{
    public static object Setup(int n, int seed)
    {
        var random = new Random(seed);
        return Enumerable.Range(0, n).Select(_ => (X: random.Next(1000), Y: random.Next(1000))).ToArray();
    }

    public static object? Run(object input)
    {
        var points = ((int X, int Y)[])input;
        var count = 0;
        for (var i = 0; i < points.Length; i++)
        {
            for (var j = i + 1; j < points.Length; j++)
            {
                var (x, y) = (points[j].X - points[i].X, points[j].Y - points[i].Y);
                for (var k = j + 1; k < points.Length; k++)
                {
                    if (x * (points[k].Y - points[i].Y) == y * (points[k].X - points[i].X))
                        count++;
                }
            }
        }

        return count;
    }
}
