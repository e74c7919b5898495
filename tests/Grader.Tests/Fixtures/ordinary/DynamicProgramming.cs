public static class EditDistance
{
    public static int Between(string a, string b)
    {
        int[,] cost = new int[a.Length + 1, b.Length + 1];
        for (int i = 0; i <= a.Length; i++) cost[i, 0] = i;
        for (int j = 0; j <= b.Length; j++) cost[0, j] = j;
        for (int i = 1; i <= a.Length; i++)
        {
            for (int j = 1; j <= b.Length; j++)
            {
                int replace = cost[i - 1, j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
                cost[i, j] = Math.Min(replace, Math.Min(cost[i - 1, j], cost[i, j - 1]) + 1);
            }
        }

        return cost[a.Length, b.Length];
    }

    private static readonly Dictionary<(int, int), long> memo = new();

    public static long Paths(int rows, int columns)
    {
        if (rows == 1 || columns == 1) return 1;
        if (memo.TryGetValue((rows, columns), out long known)) return known;
        return memo[(rows, columns)] = checked(Paths(rows - 1, columns) + Paths(rows, columns - 1));
    }
}
