using BenchmarkDotNet.Attributes;

namespace Katas.KeysetPagination.Tests;

/// <summary>
/// N is the number of products around the page that is read; the page itself holds twenty. The cost is SQLite's own count
/// of steps.
/// </summary>
public class ProductPagesWorkload : Workload
{
    private const int Size = 20;
    private const long Place = 1_000_000_000;

    private SqlDatabase? _shop;
    private SqlMeter? _meter;
    private string? _cursor;
    private long? _steps;

    /// <summary>Where the other products lie.</summary>
    public enum Others
    {
        /// <summary>In front of the page: it is a deep one.</summary>
        Cheaper,

        /// <summary>In front of the page, at the price that it starts with.</summary>
        TiesInFront,

        /// <summary>Behind the place where the page starts, at the same price.</summary>
        TiesBehind,

        /// <summary>Behind the page.</summary>
        Dearer,

        /// <summary>In front of a first page there is nothing, and all is behind it.</summary>
        BehindTheFirstPage,

        /// <summary>In other categories.</summary>
        Elsewhere,
    }

    [Params(1_000, 10_000)]
    public override int N { get; set; }

    [Params(Others.Cheaper, Others.TiesInFront, Others.TiesBehind, Others.Dearer, Others.BehindTheFirstPage, Others.Elsewhere)]
    public Others Kind { get; set; }

    public override long? Cost => _steps;

    [GlobalSetup]
    public void Setup()
    {
        Cleanup();
        var random = new Random(Seed);
        _shop = new SqlDatabase(Catalogue.Schema);
        Insert(Enumerable.Range(0, 3 * Size).Select(at => new object?[] { Place + at, "pen", Place, "a" }));

        // The place is fixed by a cursor first, and then it gets its depth.
        _cursor = Kind == Others.BehindTheFirstPage ? null : new ProductPages(_shop.Connection, Shelf.Key).Read("pen", Size, null).Next;
        Insert(Enumerable.Range(1, N).Select(at => Kind switch
        {
            Others.Cheaper => new object?[] { at, "pen", random.NextInt64(Place), "b" },
            Others.TiesInFront => [at, "pen", Place, "b"],
            Others.TiesBehind => [2 * Place + at, "pen", Place, "b"],
            Others.Elsewhere => [at, random.Next(2) == 0 ? "ink" : "pencil", random.NextInt64(2 * Place), "b"],
            _ => [at, "pen", Place + 1 + random.NextInt64(Place), "b"],
        }));
        _meter = new SqlMeter(_shop.Connection);
    }

    [GlobalCleanup]
    public void Cleanup()
    {
        _meter?.Dispose();
        _shop?.Dispose();
    }

    [Benchmark]
    [Growth(Time = "O(1)", From = 1 << 7, To = 1 << 14)]
    public string ReadPage()
    {
        _meter!.Reset();
        var page = new ProductPages(_shop!.Connection, Shelf.Key).Read("pen", Size, _cursor);
        var text = $"{page.Products.Sum(product => product.Id)} {page.Products.Count} {page.Next is null}";
        _steps = _meter.Steps;
        return text;
    }

    private void Insert(IEnumerable<object?[]> rows) => _shop!.Insert("INSERT INTO Product VALUES (?, ?, ?, ?)", rows);
}
