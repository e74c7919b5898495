using Microsoft.Data.Sqlite;

namespace Katas.SqlInjection;

public sealed class ProductSearch(SqliteConnection connection)
{
    public IReadOnlyList<Product> Search(ProductQuery query)
    {
        ArgumentNullException.ThrowIfNull(query);

        // The visitor chooses among texts that stand here, and values travel apart from them. A filter that is not given
        // is not in the statement, so that an index can serve those that are.
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT Id, Name, Category, Price FROM Product WHERE Published = 1";
        Filter("Name LIKE @text ESCAPE '\\'", "@text", query.Text is { } text ? $"%{Escape(text)}%" : null);
        Filter("Category = @category", "@category", query.Category);
        Filter("Price <= @maxPrice", "@maxPrice", query.MaxPrice);
        command.CommandText += query.Sort switch
        {
            null => " ORDER BY Id",
            "name" => " ORDER BY Name, Id",
            "-name" => " ORDER BY Name DESC, Id",
            "price" => " ORDER BY Price, Id",
            "-price" => " ORDER BY Price DESC, Id",
            _ => throw new UnknownSortException(),
        };

        using var reader = command.ExecuteReader();
        var products = new List<Product>();
        while (reader.Read())
            products.Add(new Product(reader.GetInt64(0), reader.GetString(1), reader.GetString(2), reader.GetInt64(3)));
        return products;

        void Filter(string condition, string parameter, object? value)
        {
            if (value is null)
                return;

            command.CommandText += $" AND {condition}";
            command.Parameters.AddWithValue(parameter, value);
        }
    }

    public IReadOnlyList<Product> RunSaved(string name)
    {
        ArgumentNullException.ThrowIfNull(name);

        // That it comes from our own table makes it no more trustworthy: a visitor wrote it.
        return Search(Load(name) ?? throw new KeyNotFoundException("There is no saved search of this name."));
    }

    private ProductQuery? Load(string name)
    {
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT Text, Category, MaxPrice, Sort FROM SavedSearch WHERE Name = @name";
        command.Parameters.AddWithValue("@name", name);
        using var reader = command.ExecuteReader();
        return reader.Read()
            ? new ProductQuery(Text(0), Text(1), reader.IsDBNull(2) ? null : reader.GetInt64(2), Text(3))
            : null;

        string? Text(int column) => reader.IsDBNull(column) ? null : reader.GetString(column);
    }

    /// <summary>A parameter keeps a value from being SQL, but not from being a pattern.</summary>
    private static string Escape(string text) => text.Replace(@"\", @"\\").Replace("%", @"\%").Replace("_", @"\_");
}
