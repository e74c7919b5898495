public static class TupleWork
{
    public static (int Min, int Max, double Mean) Summary(IEnumerable<int> numbers)
    {
        var (min, max, sum, count) = (int.MaxValue, int.MinValue, 0L, 0);
        foreach (var n in numbers)
            (min, max, sum, count) = (Math.Min(min, n), Math.Max(max, n), sum + n, count + 1);
        return count == 0 ? default : (min, max, (double)sum / count);
    }

    public static bool Same((int, string) a, (int, string) b) => a == b && a.Equals(b) && a.GetHashCode() == b.GetHashCode();

    public static Dictionary<(int Row, int Column), int> Grid(int[,] cells)
    {
        var grid = new Dictionary<(int Row, int Column), int>();
        for (var row = 0; row < cells.GetLength(0); row++)
            for (var column = 0; column < cells.GetLength(1); column++)
                grid[(row, column)] = cells[row, column];
        return grid;
    }

    public static (int, int, int, int, int, int, int, int, int) Long() => (1, 2, 3, 4, 5, 6, 7, 8, 9);
}
