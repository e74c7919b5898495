// time: O(n); space: O(n)
// Breadth-first search over a grid of n cells: every cell is entered at most once and has at most four neighbours.
public static class Program
{
    public sealed record Grid(bool[] Walls, int Width);

    public static object Setup(int n, int seed)
    {
        var random = new Random(seed);
        var width = Math.Max(1, (int)Math.Sqrt(n));
        var walls = new bool[n];
        for (var cell = 0; cell < n; cell++)
            walls[cell] = cell >= width && cell % width != 0 && random.Next(5) == 0;
        return new Grid(walls, width);
    }

    public static object? Run(object input)
    {
        var (walls, width) = (Grid)input;
        var distances = new int[walls.Length];
        Array.Fill(distances, -1);
        var queue = new Queue<int>();
        distances[0] = 0;
        queue.Enqueue(0);
        var sum = 0L;
        while (queue.TryDequeue(out var cell))
        {
            sum += distances[cell];
            var column = cell % width;
            Visit(cell - width, cell);
            Visit(cell + width, cell);
            if (column > 0)
                Visit(cell - 1, cell);
            if (column + 1 < width)
                Visit(cell + 1, cell);
        }

        return sum;

        void Visit(int cell, int from)
        {
            if (cell < 0 || cell >= walls.Length || walls[cell] || distances[cell] >= 0)
                return;

            distances[cell] = distances[from] + 1;
            queue.Enqueue(cell);
        }
    }
}
