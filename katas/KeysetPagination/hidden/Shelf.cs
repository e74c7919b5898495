using System.Text;

namespace Katas.KeysetPagination.Tests;

/// <summary>A catalogue, and its pages as they are defined.</summary>
internal sealed class Shelf : IDisposable
{
    public static readonly byte[] Key = Encoding.UTF8.GetBytes("0123456789abcdef0123456789abcdef");

    private readonly SortedDictionary<long, Product> _products = [];

    public SqlDatabase Database { get; } = new(Catalogue.Schema);

    public IEnumerable<Product> Products => _products.Values;

    public ProductPages Pages => new(Database.Connection, Key);

    /// <summary>Adds the product, or changes the one that has its id.</summary>
    public Shelf Put(params IEnumerable<Product> products)
    {
        var rows = products.ToList();
        rows.ForEach(product => _products[product.Id] = product);
        Database.Insert("INSERT OR REPLACE INTO Product VALUES (?, ?, ?, ?)",
            rows.Select(product => new object?[] { product.Id, product.Category, product.Price, product.Name }));
        return this;
    }

    public void Remove(long id)
    {
        _products.Remove(id);
        Database.Run($"DELETE FROM Product WHERE Id = {id}");
    }

    /// <summary>All products of the category that come behind the place, in order.</summary>
    public List<Product> Behind(string category, Product? place) =>
    [
        .. _products.Values.Where(product => product.Category == category && (place is null || IsBehind(product, place)))
            .OrderBy(product => product.Price).ThenBy(product => product.Id),
    ];

    /// <summary>Compares a page with the definition: its products, and whether another follows.</summary>
    /// <param name="place">The last product of the page before, as it was then.</param>
    /// <param name="about">What was read, for the message.</param>
    public void Check(ProductPage page, string category, int size, Product? place, string about)
    {
        var behind = Behind(category, place);
        page.Products.Should().Equal(behind.Take(size), "that is {0}", about);
        (page.Next is null).Should().Be(behind.Count <= size, "Next is null exactly where nothing follows, and that is {0} with {1} products from there on", about, behind.Count);
    }

    public void Dispose() => Database.Dispose();

    private static bool IsBehind(Product product, Product place) =>
        product.Price > place.Price || (product.Price == place.Price && product.Id > place.Id);
}
