// time: O(n); space: O(n)
// The fewest of seven kinds of coins for every amount up to n: seven looks back an amount, all amounts remembered.
public static class Program
{
    public sealed record Change(int Amount, int[] Coins);

    public static object Setup(int n, int seed)
    {
        var random = new Random(seed);
        return new Change(n, [1, .. Enumerable.Range(1, 6).Select(kind => kind * 10 + random.Next(10))]);
    }

    public static object? Run(object input)
    {
        var (amount, coins) = (Change)input;
        var fewest = new int[amount + 1];
        for (var part = 1; part <= amount; part++)
        {
            var best = int.MaxValue;
            foreach (var coin in coins)
            {
                if (coin <= part)
                    best = Math.Min(best, fewest[part - coin] + 1);
            }

            fewest[part] = best;
        }

        return fewest[amount];
    }
}
