// rejected-by: tests: Any_other_character_in_any_place_is_refused
// Base64 is taken for protection.

using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Data.Sqlite;

namespace Katas.KeysetPagination;

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
        return Convert.ToHexStringLower(Encoding.UTF8.GetBytes($"{place}.{Convert.ToHexStringLower(Encoding.UTF8.GetBytes(category))}"));
    }

    private (long Price, long Id) Open(string category, string cursor)
    {
        if (cursor.Length % 2 == 0 && cursor.All(char.IsAsciiHexDigitLower) && Encoding.UTF8.GetString(Convert.FromHexString(cursor)).Split('.') is [var priceText, var idText, _]
            && long.TryParse(priceText, CultureInfo.InvariantCulture, out var price)
            && long.TryParse(idText, CultureInfo.InvariantCulture, out var id)
            && CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(cursor), Encoding.UTF8.GetBytes(Write(category, price, id))))
        {
            return (price, id);
        }

        throw new InvalidCursorException();
    }
}
