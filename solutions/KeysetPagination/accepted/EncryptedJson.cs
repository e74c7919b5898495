using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.Data.Sqlite;

namespace Katas.KeysetPagination;

/// <summary>
/// The place is encrypted with AES-GCM, so that nobody reads prices or ids out of a cursor, and the category is bound to
/// it as associated data. The text is base64url, and only the spelling that was handed out is taken.
/// </summary>
public sealed class ProductPages
{
    private const int NonceLength = 12, TagLength = 16;

    private readonly SqliteConnection _connection;
    private readonly byte[] _key;

    public ProductPages(SqliteConnection connection, byte[] key)
    {
        ArgumentNullException.ThrowIfNull(key);
        if (key.Length < 16)
            throw new ArgumentException("The key is too short.", nameof(key));

        _connection = connection;
        _key = HKDF.DeriveKey(HashAlgorithmName.SHA256, key, 32, info: Encoding.UTF8.GetBytes("cursor"));
    }

    public ProductPage Read(string category, int size, string? cursor)
    {
        ArgumentNullException.ThrowIfNull(category);
        if (size is < 1 or > 100)
            throw new ArgumentOutOfRangeException(nameof(size));

        var place = cursor is null ? null : Open(category, cursor);
        var products = new List<Product>();

        // Two ranges of the index: the rest of the ties, and what is dearer.
        if (place is not null)
            Add(products, "Price = $price AND Id > $id", category, place, size + 1);
        if (products.Count <= size)
            Add(products, place is null ? "TRUE" : "Price > $price", category, place, size + 1 - products.Count);

        if (products.Count <= size)
            return new ProductPage(products, null);

        var page = products.Take(size).ToList();
        return new ProductPage(page, Seal(category, new Place(page[^1].Price, page[^1].Id)));
    }

    private void Add(List<Product> products, string condition, string category, Place? place, int limit)
    {
        using var command = _connection.CreateCommand();
        command.CommandText = $"SELECT Id, Price, Name FROM Product WHERE Category = $category AND {condition} ORDER BY Price, Id LIMIT {limit}";
        command.Parameters.AddWithValue("$category", category);
        if (place is not null)
        {
            command.Parameters.AddWithValue("$price", place.Price);
            command.Parameters.AddWithValue("$id", place.Id);
        }

        using var reader = command.ExecuteReader();
        while (reader.Read())
            products.Add(new Product(reader.GetInt64(0), category, reader.GetInt64(1), reader.GetString(2)));
    }

    private string Seal(string category, Place place)
    {
        var plain = JsonSerializer.SerializeToUtf8Bytes(place);
        var box = new byte[NonceLength + plain.Length + TagLength];
        RandomNumberGenerator.Fill(box.AsSpan(0, NonceLength));
        using var aes = new AesGcm(_key, TagLength);
        aes.Encrypt(box.AsSpan(0, NonceLength), plain, box.AsSpan(NonceLength, plain.Length), box.AsSpan(NonceLength + plain.Length), Encoding.UTF8.GetBytes(category));
        return Text(box);
    }

    private Place Open(string category, string cursor)
    {
        try
        {
            var box = Convert.FromBase64String(cursor.Replace('-', '+').Replace('_', '/') + new string('=', (4 - cursor.Length % 4) % 4));
            if (Text(box) != cursor)
                throw new InvalidCursorException();

            var plain = new byte[box.Length - NonceLength - TagLength];
            using var aes = new AesGcm(_key, TagLength);
            aes.Decrypt(box.AsSpan(0, NonceLength), box.AsSpan(NonceLength, plain.Length), box.AsSpan(NonceLength + plain.Length), plain, Encoding.UTF8.GetBytes(category));
            return JsonSerializer.Deserialize<Place>(plain) ?? throw new InvalidCursorException();
        }
        catch (Exception exception) when (exception is FormatException or CryptographicException or OverflowException or ArgumentException)
        {
            throw new InvalidCursorException();
        }
    }

    private static string Text(byte[] bytes) => Convert.ToBase64String(bytes).TrimEnd('=').Replace('+', '-').Replace('/', '_');

    private sealed record Place(long Price, long Id);
}
