public sealed record Sale(string Region, string Product, int Quantity, decimal Price, DateTime When);

public static class Reports
{
    public static object Query(IEnumerable<Sale> sales, IEnumerable<(string Region, string Manager)> managers) =>
        (from sale in sales
         where sale.Quantity > 0
         let total = sale.Quantity * sale.Price
         join manager in managers on sale.Region equals manager.Region into owners
         from owner in owners.DefaultIfEmpty()
         orderby total descending, sale.Product
         group new { sale.Product, total, owner.Manager } by sale.Region into region
         select new { region.Key, Sum = region.Sum(line => line.total), Best = region.MaxBy(line => line.total)?.Product }).ToList();

    public static ILookup<string, decimal> Lookup(IEnumerable<Sale> sales) => sales.ToLookup(sale => sale.Region, sale => sale.Price);

    public static Dictionary<int, int> Counts(int[] numbers) => numbers.CountBy(n => n % 10).ToDictionary();

    public static List<int[]> Chunks(IEnumerable<int> numbers) => numbers.Distinct().Except([1]).Union([2]).Skip(1).TakeWhile(n => n < 100).Chunk(3).ToList();

    public static bool Quantified(int[] a, int[] b) => a.Zip(b).All(pair => pair.First == pair.Second) && a.Any() && !a.Contains(3) && a.SequenceEqual(b);

    public static int Fold(int[] numbers) => numbers.Aggregate(0, (sum, n) => sum * 31 + n) + numbers.Index().Sum(pair => pair.Index * pair.Item) + numbers.Select((n, i) => n * i).LastOrDefault();

    public static IEnumerable<int> Flatten(int[][] rows) => rows.SelectMany(row => row, (row, n) => n + row.Length).OfType<int>().Cast<int>().Reverse().Append(1).Prepend(0).ToHashSet().OrderDescending().ThenBy(n => n).AggregateBy(n => n, 0, (sum, n) => sum + n).Select(pair => pair.Value);
}
