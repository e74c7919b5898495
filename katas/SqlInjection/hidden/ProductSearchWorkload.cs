using BenchmarkDotNet.Attributes;

namespace Katas.SqlInjection.Tests;

/// <summary>N is the number of products in the shop; the cost is SQLite's own count of steps.</summary>
public class ProductSearchWorkload : Workload
{
    private SqlDatabase? _shop;
    private SqlMeter? _meter;
    private long? _steps;

    /// <summary>What is asked besides the category.</summary>
    public enum Filters
    {
        /// <summary>Nothing.</summary>
        None,

        /// <summary>A text and a price, in the order of names.</summary>
        All,
    }

    [Params(1_000, 10_000)]
    public override int N { get; set; }

    [Params(Filters.None, Filters.All)]
    public Filters Kind { get; set; }

    public override long? Cost => _steps;

    [GlobalSetup]
    public void Setup()
    {
        Cleanup();
        var random = new Random(Seed);
        _shop = new SqlDatabase(Shop.Schema);
        _shop.Insert("INSERT INTO Product (Name, Category, Price, Published) VALUES (?, ?, ?, 1)", Enumerable.Range(0, 20)
            .Select(at => new object?[] { $"Pen {random.Next(1_000)}", "pen", at }));
        _shop.Insert("INSERT INTO Product (Name, Category, Price, Published) VALUES (?, ?, ?, 1)", Enumerable.Range(0, N)
            .Select(_ => new object?[] { $"Ink {random.Next(1_000)}", "ink", random.Next(100) }));
        _meter = new SqlMeter(_shop.Connection);
    }

    [GlobalCleanup]
    public void Cleanup()
    {
        _meter?.Dispose();
        _shop?.Dispose();
    }

    /// <summary>A category of twenty products, in a shop of N others.</summary>
    [Benchmark]
    [Growth(Time = "O(1)", From = 1 << 7, To = 1 << 13)]
    public string InASmallCategory() => Search("pen", "n 1");

    /// <summary>A category that is nearly all of the shop.</summary>
    [Benchmark]
    [Growth(Time = "O(n)", From = 1 << 7, To = 1 << 13)]
    public string InALargeCategory() => Search("ink", "k 1");

    private string Search(string category, string text)
    {
        _meter!.Reset();
        var found = new ProductSearch(_shop!.Connection).Search(
            Kind == Filters.None ? new ProductQuery(Category: category) : new ProductQuery(text, category, 50, "name"));
        var answer = $"{found.Count} {found.Sum(product => product.Id)} {(found.Count == 0 ? "" : found[^1])}";
        _steps = _meter.Steps;
        return answer;
    }
}
