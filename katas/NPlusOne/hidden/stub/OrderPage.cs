using Microsoft.Data.Sqlite;

namespace Katas.NPlusOne;

/// <summary>Reads the page of the newest orders.</summary>
/// <param name="connection">An open connection to a database with <see cref="Shop.Schema"/>; it stays open.</param>
public sealed class OrderPage(SqliteConnection connection)
{
    /// <summary>
    /// The newest orders, newest first, each with its customer and its items, in at most three statements.
    /// </summary>
    /// <param name="count">How many orders, from 1 to 1,000; where there are fewer, all of them are returned.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="count"/> is less than 1 or more than 1,000.</exception>
    public IReadOnlyList<Order> Latest(int count) => throw new NotImplementedException();
}
