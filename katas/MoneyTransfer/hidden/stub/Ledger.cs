using Microsoft.Data.Sqlite;

namespace Katas.MoneyTransfer;

/// <summary>
/// Moves money between accounts. The database is used by other instances, on other servers, at the same time. May be
/// called by several threads at the same time.
/// </summary>
/// <param name="open">
/// Opens a new connection to a database with <see cref="Bank.Schema"/>; whoever calls it disposes the connection. May be
/// called by several threads at the same time.
/// </param>
public sealed class Ledger(Func<SqliteConnection> open)
{
    /// <summary>Takes an amount from one account, gives it to another, and writes a row into <c>Transfer</c>: all or nothing.</summary>
    /// <param name="from">The account that pays.</param>
    /// <param name="to">The account that is paid.</param>
    /// <param name="amount">How much, in cents; more than zero.</param>
    /// <returns>Whether the money was moved; false where the balance of <paramref name="from"/> is less than the amount.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="amount"/> is zero or less.</exception>
    /// <exception cref="ArgumentException">
    /// There is no account <paramref name="from"/> or <paramref name="to"/>, or they are the same.
    /// </exception>
    /// <exception cref="OverflowException">The balance of <paramref name="to"/> would be more than 64 bits hold.</exception>
    public bool Transfer(long from, long to, long amount) => throw new NotImplementedException();
}
