using BenchmarkDotNet.Attributes;

namespace Katas.NPlusOne.Tests;

/// <summary>
/// A shop of 2 N orders. N is the length of the page in one benchmark, and in the other only how large the shop is; the
/// cost is SQLite's own count of steps.
/// </summary>
public class OrderPageWorkload : Workload
{
    private const int ItemsEach = 3;

    private SqlDatabase? _shop;
    private SqlMeter? _meter;
    private long? _steps;

    /// <summary>What the orders of the page hold.</summary>
    public enum Baskets
    {
        /// <summary>All orders have items.</summary>
        Filled,

        /// <summary>Only one order in ten has any, but then all the more.</summary>
        Uneven,
    }

    [Params(100, 1_000)]
    public override int N { get; set; }

    [Params(Baskets.Filled, Baskets.Uneven)]
    public Baskets Kind { get; set; }

    public override long? Cost => _steps;

    [GlobalSetup]
    public void Setup()
    {
        Cleanup();
        var random = new Random(Seed);
        var ids = Enumerable.Range(1, 2 * N).ToArray();
        random.Shuffle(ids);
        _shop = new SqlDatabase(Shop.Schema);
        _shop.Insert("INSERT INTO Customer VALUES (?, ?)", ids.Select(id => new object?[] { id, $"Customer {id}" }));
        _shop.Insert("INSERT INTO Orders VALUES (?, ?, ?)", ids.Select((id, at) => new object?[] { id, ids[random.Next(ids.Length)], 1_700_000_000 + 10 * at }));
        _shop.Insert("INSERT INTO Item (OrderId, Line, Sku, Quantity, UnitPrice) VALUES (?, ?, ?, ?, ?)",
            ids.SelectMany((id, at) => Enumerable.Range(1, ItemsOf(at)).Select(line => new object?[] { id, line, "sku", line, random.Next(1_000) })));
        _meter = new SqlMeter(_shop.Connection);
    }

    [GlobalCleanup]
    public void Cleanup()
    {
        _meter?.Dispose();
        _shop?.Dispose();
    }

    /// <summary>A page of N orders.</summary>
    [Benchmark]
    [Growth(Time = "O(n)", Space = "O(n)", From = 1 << 5, To = 1_000)]
    public string LongPage() => Read(N);

    /// <summary>A page of twenty orders of a shop that has 2 N of them.</summary>
    [Benchmark]
    [Growth(Time = "O(1)", From = 1 << 7, To = 1 << 14)]
    public string ShortPageOfALargeShop() => Read(20);

    private int ItemsOf(int at) => Kind == Baskets.Filled ? ItemsEach : at % 10 == 0 ? 10 * ItemsEach : 0;

    private string Read(int count)
    {
        _meter!.Reset();
        var page = new OrderPage(_shop!.Connection).Latest(count);
        var last = page[^1];
        var text = $"{page.Count} {page.Sum(order => order.Id)} {page.Sum(order => order.Items.Sum(item => item.UnitPrice))} {OrderText.Of(last)}";
        _steps = _meter.Steps;
        return text;
    }
}
