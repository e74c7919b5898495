using Microsoft.Data.Sqlite;

namespace Katas.KeysetPagination;

/// <summary>Reads the products of a category, cheapest first, page by page.</summary>
/// <param name="connection">An open connection to a database with <see cref="Catalogue.Schema"/>; it stays open.</param>
/// <param name="key">
/// The secret that protects cursors, at least 16 bytes, which nobody changes later. All servers have the same.
/// </param>
/// <exception cref="ArgumentNullException"><paramref name="key"/> is null.</exception>
/// <exception cref="ArgumentException"><paramref name="key"/> has fewer than 16 bytes.</exception>
public sealed class ProductPages(SqliteConnection connection, byte[] key)
{
    /// <summary>One page of a category's products, by ascending price, and by ascending id where prices are equal.</summary>
    /// <param name="category">The category, compared exactly.</param>
    /// <param name="size">How many products the page holds at most, from 1 to 100.</param>
    /// <param name="cursor">Null for the first page; otherwise <see cref="ProductPage.Next"/> of the page before.</param>
    /// <exception cref="ArgumentNullException"><paramref name="category"/> is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="size"/> is less than 1 or more than 100.</exception>
    /// <exception cref="InvalidCursorException">
    /// <paramref name="cursor"/> is not, to the letter, one that was handed out for this category under this key.
    /// </exception>
    public ProductPage Read(string category, int size, string? cursor) => throw new NotImplementedException();
}
