using System.Text;
using Microsoft.Data.Sqlite;

namespace Katas.SqlInjection;

/// <summary>The order is C#'s, so nothing of it gets near the statement. Another character does the escaping.</summary>
public sealed class ProductSearch(SqliteConnection connection)
{
    public IReadOnlyList<Product> Search(ProductQuery query)
    {
        if (query is null)
            throw new ArgumentNullException(nameof(query));
        if (query.Sort is not (null or "name" or "-name" or "price" or "-price"))
            throw new UnknownSortException();

        using var command = connection.CreateCommand();
        var sql = new StringBuilder("SELECT Id, Name, Category, Price FROM Product WHERE Published <> 0");
        if (query.Text is not null)
        {
            sql.Append(" AND Name LIKE '%' || @text || '%' ESCAPE '!'");
            command.Parameters.AddWithValue("@text", string.Concat(query.Text.Select(letter => letter is '%' or '_' or '!' ? $"!{letter}" : $"{letter}")));
        }

        if (query.Category is not null)
        {
            sql.Append(" AND Category = @category");
            command.Parameters.AddWithValue("@category", query.Category);
        }

        sql.Append(" AND Price <= @max");
        command.Parameters.AddWithValue("@max", query.MaxPrice ?? long.MaxValue);
        command.CommandText = sql.ToString();

        var products = new List<Product>();
        using var reader = command.ExecuteReader();
        while (reader.Read())
            products.Add(new Product(reader.GetInt64(0), reader.GetString(1), reader.GetString(2), reader.GetInt64(3)));

        var byId = products.OrderBy(product => product.Id);
        var byCodePoint = Comparer<string>.Create((a, b) => Encoding.UTF8.GetBytes(a).AsSpan().SequenceCompareTo(Encoding.UTF8.GetBytes(b)));
        return (query.Sort switch
        {
            "name" => byId.OrderBy(product => product.Name, byCodePoint),
            "-name" => byId.OrderByDescending(product => product.Name, byCodePoint),
            "price" => byId.OrderBy(product => product.Price),
            "-price" => byId.OrderByDescending(product => product.Price),
            _ => byId,
        }).ToList();
    }

    public IReadOnlyList<Product> RunSaved(string name)
    {
        ArgumentNullException.ThrowIfNull(name);

        using var command = connection.CreateCommand();
        command.CommandText = "SELECT * FROM SavedSearch WHERE Name = @name";
        command.Parameters.AddWithValue("@name", name);
        ProductQuery query;
        using (var reader = command.ExecuteReader())
        {
            if (!reader.Read())
                throw new KeyNotFoundException();
            query = new ProductQuery(reader["Text"] as string, reader["Category"] as string, reader["MaxPrice"] as long?, reader["Sort"] as string);
        }

        return Search(query);
    }
}
