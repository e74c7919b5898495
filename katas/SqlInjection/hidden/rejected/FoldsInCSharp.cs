// rejected-by: tests: Upper_and_lower_case_is_the_same_for_the_letters_a_to_z_only
// Lower case of all letters of the world, on one side.

using Microsoft.Data.Sqlite;

namespace Katas.SqlInjection;

public sealed class ProductSearch(SqliteConnection connection)
{
    private static readonly Dictionary<string, string> Orders = new(StringComparer.Ordinal)
    {
        ["name"] = "Name ASC",
        ["-name"] = "Name DESC",
        ["price"] = "Price ASC",
        ["-price"] = "Price DESC",
    };

    public IReadOnlyList<Product> Search(ProductQuery query)
    {
        ArgumentNullException.ThrowIfNull(query);
        var order = query.Sort is null ? "Id" : Orders.TryGetValue(query.Sort, out var known) ? known : throw new UnknownSortException();

        List<string> conditions = ["Published = $published"];
        List<SqliteParameter> parameters = [new("$published", 1)];
        if (query.Text is not null)
        {
            conditions.Add("instr(lower(Name), lower($text)) > 0");
            parameters.Add(new("$text", query.Text.ToLowerInvariant()));
        }

        if (query.Category is not null)
        {
            conditions.Add("Category = $category");
            parameters.Add(new("$category", query.Category));
        }

        if (query.MaxPrice is not null)
        {
            conditions.Add("Price <= $max");
            parameters.Add(new("$max", query.MaxPrice));
        }

        return Read($"SELECT Id, Name, Category, Price FROM Product WHERE {string.Join(" AND ", conditions)} ORDER BY {order}, Id", parameters,
            row => new Product(row.GetInt64(0), row.GetString(1), row.GetString(2), row.GetInt64(3)));
    }

    public IReadOnlyList<Product> RunSaved(string name)
    {
        ArgumentNullException.ThrowIfNull(name);

        var saved = Read("SELECT Text, Category, MaxPrice, Sort FROM SavedSearch WHERE Name = $name", [new("$name", name)],
            row => new ProductQuery(row[0] as string, row[1] as string, row[2] as long?, row[3] as string));
        return saved is [var query] ? Search(query) : throw new KeyNotFoundException($"No search is saved as '{name}'.");
    }

    private List<T> Read<T>(string sql, List<SqliteParameter> parameters, Func<SqliteDataReader, T> read)
    {
        using var command = new SqliteCommand(sql, connection);
        command.Parameters.AddRange(parameters);
        using var reader = command.ExecuteReader();
        var rows = new List<T>();
        while (reader.Read())
            rows.Add(read(reader));
        return rows;
    }
}
