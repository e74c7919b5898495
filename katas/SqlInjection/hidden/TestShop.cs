using System.Text;

namespace Katas.SqlInjection.Tests;

/// <summary>A shop, and what a search of it finds by definition.</summary>
internal sealed class TestShop : IDisposable
{
    private readonly List<(Product Product, bool Published)> _products = [];

    public SqlDatabase Database { get; } = new(Shop.Schema);

    public ProductSearch Search => new(Database.Connection);

    public TestShop Add(string name, string category = "pen", long price = 100, bool published = true, long? id = null)
    {
        var product = new Product(id ?? _products.Count + 1, name, category, price);
        _products.Add((product, published));
        Database.Insert("INSERT INTO Product VALUES (?, ?, ?, ?, ?)", [[product.Id, name, category, price, published ? 1 : 0]]);
        return this;
    }

    public void Save(string name, ProductQuery query) =>
        Database.Insert("INSERT INTO SavedSearch VALUES (?, ?, ?, ?, ?)", [[name, query.Text, query.Category, query.MaxPrice, query.Sort]]);

    /// <summary>Compares what is found with the definition.</summary>
    /// <param name="products">What was found; null to search.</param>
    public void Check(ProductQuery query, IReadOnlyList<Product>? products = null) =>
        (products ?? Search.Search(query)).Should().Equal(Found(query), "that is what {0} finds", Describe(query));

    public static string Describe(ProductQuery query) =>
        $"Text {Show.Text(query.Text)}, Category {Show.Text(query.Category)}, MaxPrice {query.MaxPrice?.ToString() ?? "null"}, Sort {Show.Text(query.Sort)}";

    public List<Product> Found(ProductQuery query)
    {
        var found = _products.Where(entry => entry.Published).Select(entry => entry.Product)
            .Where(product => query.Text is null || Fold(product.Name).Contains(Fold(query.Text), StringComparison.Ordinal))
            .Where(product => query.Category is null || product.Category == query.Category)
            .Where(product => query.MaxPrice is null || product.Price <= query.MaxPrice)
            .OrderBy(product => product.Id);
        return
        [
            .. query.Sort switch
            {
                "name" => found.OrderBy(product => product.Name, CodePoints),
                "-name" => found.OrderByDescending(product => product.Name, CodePoints),
                "price" => found.OrderBy(product => product.Price),
                "-price" => found.OrderByDescending(product => product.Price),
                _ => found,
            },
        ];
    }

    /// <summary>All that the database holds: an attack must not change it.</summary>
    public string Contents() => string.Join('\n', new[] { "sqlite_schema", "Product", "SavedSearch", "Account" }.Select(table =>
    {
        using var command = Database.Connection.CreateCommand();
        command.CommandText = $"SELECT * FROM {table} ORDER BY 1, 2";
        using var reader = command.ExecuteReader();
        var rows = new StringBuilder(table);
        while (reader.Read())
            rows.Append('\n').AppendJoin(" | ", Enumerable.Range(0, reader.FieldCount).Select(column => SqlAnswer.Text(reader.IsDBNull(column) ? null : reader.GetValue(column))));
        return rows.ToString();
    }));

    public void Dispose() => Database.Dispose();

    private static IComparer<string> CodePoints { get; } =
        Comparer<string>.Create((one, other) => Encoding.UTF8.GetBytes(one).AsSpan().SequenceCompareTo(Encoding.UTF8.GetBytes(other)));

    /// <summary>Lower case for the letters A to Z and no others.</summary>
    private static string Fold(string text) => string.Concat(text.Select(letter => char.IsAsciiLetterUpper(letter) ? (char)(letter | 0x20) : letter));
}
