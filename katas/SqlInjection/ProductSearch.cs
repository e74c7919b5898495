using Microsoft.Data.Sqlite;

namespace Katas.SqlInjection;

/// <summary>Searches the published products of a shop, for whoever asks.</summary>
/// <param name="connection">An open connection to a database with <see cref="Shop.Schema"/>; it stays open.</param>
public sealed class ProductSearch(SqliteConnection connection)
{
    /// <summary>The published products that fulfil all parts of the query that are given.</summary>
    /// <param name="query">What a visitor typed.</param>
    /// <returns>The products in the order of <see cref="ProductQuery.Sort"/>, and of their ids where that is equal.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="query"/> is null.</exception>
    /// <exception cref="UnknownSortException"><see cref="ProductQuery.Sort"/> is none of the four.</exception>
    public IReadOnlyList<Product> Search(ProductQuery query) => throw new NotImplementedException();

    /// <summary>Searches with the query that is stored in the table <c>SavedSearch</c>, as visitors typed it.</summary>
    /// <param name="name">The name of the saved search, compared exactly.</param>
    /// <exception cref="ArgumentNullException"><paramref name="name"/> is null.</exception>
    /// <exception cref="KeyNotFoundException">There is no saved search of this name.</exception>
    /// <exception cref="UnknownSortException">The stored sort is none of the four.</exception>
    public IReadOnlyList<Product> RunSaved(string name) => throw new NotImplementedException();
}
