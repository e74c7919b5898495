// rejected-by: tests: A_page_takes_at_most_three_statements_however_long_it_is
// The problem itself: each order asks for its customer and its items.

using Microsoft.Data.Sqlite;

namespace Katas.NPlusOne;

public sealed class OrderPage(SqliteConnection connection)
{
    public IReadOnlyList<Order> Latest(int count)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(count, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(count, 1_000);

        var orders = Read("SELECT Id, PlacedAt, CustomerId FROM Orders ORDER BY PlacedAt DESC, Id DESC LIMIT @p", count,
            row => (Id: row.GetInt64(0), PlacedAt: row.GetInt64(1), CustomerId: row.IsDBNull(2) ? (long?)null : row.GetInt64(2)));
        return [.. orders.Select(order => new Order(order.Id, order.PlacedAt, CustomerOf(order.CustomerId), ItemsOf(order.Id)))];
    }

    private Customer? CustomerOf(long? id) => id is null
        ? null
        : Read("SELECT Id, Name FROM Customer WHERE Id = @p", id, row => new Customer(row.GetInt64(0), row.GetString(1))).Single();

    private List<Item> ItemsOf(long order) => Read("SELECT Sku, Quantity, UnitPrice FROM Item WHERE OrderId = @p ORDER BY Line", order,
        row => new Item(row.GetString(0), row.GetInt32(1), row.GetInt64(2)));

    private List<T> Read<T>(string sql, object value, Func<SqliteDataReader, T> read)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.Parameters.AddWithValue("@p", value);
        using var reader = command.ExecuteReader();
        var rows = new List<T>();
        while (reader.Read())
            rows.Add(read(reader));
        return rows;
    }
}
