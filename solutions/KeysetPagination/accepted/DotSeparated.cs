using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Data.Sqlite;

namespace Katas.KeysetPagination;

/// <summary>
/// Readable: price, id and the code between dots. To check a cursor, the one that would have been handed out is written
/// again and compared as a whole, so there is nothing to be lenient about.
/// </summary>
public sealed class ProductPages(SqliteConnection connection, byte[] key)
{
    private readonly byte[] _key = key is null ? throw new ArgumentNullException(nameof(key))
        : key.Length < 16 ? throw new ArgumentException("At least 16 bytes.", nameof(key))
        : key;

    public ProductPage Read(string category, int size, string? cursor)
    {
        ArgumentNullException.ThrowIfNull(category);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(size);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(size, 100);

        var (price, id) = cursor is null ? (long.MinValue, long.MinValue) : Open(category, cursor);
        using var command = connection.CreateCommand();
        command.CommandText = $"""
            SELECT Id, Price, Name FROM Product INDEXED BY IX_Product_Category_Price
            WHERE Category = @category AND (Price, Id) {(cursor is null ? ">=" : ">")} (@price, @id)
            ORDER BY Price, Id LIMIT @size + 1
            """;
        command.Parameters.AddRange([new SqliteParameter("@category", category), new SqliteParameter("@price", price), new SqliteParameter("@id", id), new SqliteParameter("@size", size)]);

        var products = new List<Product>();
        using var reader = command.ExecuteReader();
        while (reader.Read())
        {
            if (products.Count == size)
                return new ProductPage(products, Write(category, products[^1].Price, products[^1].Id));
            products.Add(new Product(reader.GetInt64(0), category, reader.GetInt64(1), reader.GetString(2)));
        }

        return new ProductPage(products, null);
    }

    private string Write(string category, long price, long id)
    {
        var place = string.Create(CultureInfo.InvariantCulture, $"{price}.{id}");
        var code = HMACSHA256.HashData(_key, Encoding.UTF8.GetBytes($"{place}.{category}"));
        return $"{place}.{Convert.ToHexStringLower(code)}";
    }

    private (long Price, long Id) Open(string category, string cursor)
    {
        if (cursor.Split('.') is [var priceText, var idText, _]
            && long.TryParse(priceText, CultureInfo.InvariantCulture, out var price)
            && long.TryParse(idText, CultureInfo.InvariantCulture, out var id)
            && CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(cursor), Encoding.UTF8.GetBytes(Write(category, price, id))))
        {
            return (price, id);
        }

        throw new InvalidCursorException();
    }
}
