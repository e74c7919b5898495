// rejected-by: tests: Every_server_with_the_key_takes_it
// Unguessable names of places that only this server remembers.

using System.Security.Cryptography;
using Microsoft.Data.Sqlite;

namespace Katas.KeysetPagination;

public sealed class ProductPages(SqliteConnection connection, byte[] key)
{
    private const int ShortestKey = 16;

    private readonly Dictionary<string, (string Category, (long Price, long Id) Place)> _places = [];

    private readonly int _keyLength = (key ?? throw new ArgumentNullException(nameof(key))).Length >= ShortestKey
        ? key.Length
        : throw new ArgumentException("The key must have at least 16 bytes.", nameof(key));

    public ProductPage Read(string category, int size, string? cursor)
    {
        ArgumentNullException.ThrowIfNull(category);
        ArgumentOutOfRangeException.ThrowIfLessThan(size, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(size, 100);

        var products = Behind(cursor is null ? null : Open(category, cursor), category, size + 1);
        if (products.Count <= size)
            return new ProductPage(products, Next: null);

        products.RemoveAt(size);
        return new ProductPage(products, Seal(category, (products[^1].Price, products[^1].Id)));
    }

    private List<Product> Behind((long Price, long Id)? place, string category, int limit)
    {
        using var command = connection.CreateCommand();

        command.CommandText = $"""
            SELECT Id, Category, Price, Name FROM Product
            WHERE Category = @category {(place is null ? "" : "AND (Price, Id) > (@price, @id)")}
            ORDER BY Price, Id LIMIT @limit
            """;
        command.Parameters.AddWithValue("@category", category);
        command.Parameters.AddWithValue("@limit", limit);
        if (place is var (price, id))
        {
            command.Parameters.AddWithValue("@price", price);
            command.Parameters.AddWithValue("@id", id);
        }

        using var reader = command.ExecuteReader();
        var products = new List<Product>();
        while (reader.Read())
            products.Add(new Product(reader.GetInt64(0), reader.GetString(1), reader.GetInt64(2), reader.GetString(3)));
        return products;
    }

    private string Seal(string category, (long Price, long Id) place)
    {
        var cursor = Convert.ToHexString(RandomNumberGenerator.GetBytes(16));
        _places[cursor] = (category, place);
        return cursor;
    }

    private (long Price, long Id) Open(string category, string cursor) =>
        _places.TryGetValue(cursor, out var kept) && kept.Category == category ? kept.Place : throw new InvalidCursorException();
}
