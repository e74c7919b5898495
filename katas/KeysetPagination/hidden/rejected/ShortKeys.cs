// rejected-by: tests: Bad_arguments_are_errors
// Takes any key, however short.

using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Data.Sqlite;

namespace Katas.KeysetPagination;

public sealed class ProductPages(SqliteConnection connection, byte[] key)
{
    private const int PlaceLength = 2 * sizeof(long);

    private readonly byte[] _key = (key ?? throw new ArgumentNullException(nameof(key))).Length >= 0
        ? key
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
        Span<byte> bytes = stackalloc byte[PlaceLength];
        BinaryPrimitives.WriteInt64BigEndian(bytes, place.Price);
        BinaryPrimitives.WriteInt64BigEndian(bytes[sizeof(long)..], place.Id);
        return Convert.ToHexString([.. bytes, .. Code(category, bytes)]);
    }

    private (long Price, long Id) Open(string category, string cursor)
    {
        var bytes = new byte[PlaceLength + HMACSHA256.HashSizeInBytes];
        if (cursor.Length != 2 * bytes.Length
            || Convert.FromHexString(cursor, bytes, out _, out _) != System.Buffers.OperationStatus.Done
            || Convert.ToHexString(bytes) != cursor
            || !CryptographicOperations.FixedTimeEquals(bytes.AsSpan(PlaceLength), Code(category, bytes.AsSpan(0, PlaceLength))))
        {
            throw new InvalidCursorException();
        }

        return (BinaryPrimitives.ReadInt64BigEndian(bytes), BinaryPrimitives.ReadInt64BigEndian(bytes.AsSpan(sizeof(long))));
    }

    private byte[] Code(string category, ReadOnlySpan<byte> place) =>
        HMACSHA256.HashData(_key, (ReadOnlySpan<byte>)[.. place, .. Encoding.UTF8.GetBytes(category)]);
}
