// rejected-by: tests: An_order_of_a_guest_has_no_customer
// An inner join: orders of guests vanish.

using Microsoft.Data.Sqlite;

namespace Katas.NPlusOne;

public sealed class OrderPage(SqliteConnection connection)
{
    public IReadOnlyList<Order> Latest(int count)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(count, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(count, 1_000);

        var items = Read("""
            SELECT OrderId, Sku, Quantity, UnitPrice
            FROM Item
            WHERE OrderId IN (SELECT Id FROM Orders ORDER BY PlacedAt DESC, Id DESC LIMIT @count)
            ORDER BY Line
            """, count, row => (OrderId: row.GetInt64(0), Item: new Item(row.GetString(1), row.GetInt32(2), row.GetInt64(3))))
            .ToLookup(line => line.OrderId, line => line.Item);

        return Read("""
            SELECT o.Id, o.PlacedAt, c.Id, c.Name
            FROM Orders o JOIN Customer c ON c.Id = o.CustomerId
            ORDER BY o.PlacedAt DESC, o.Id DESC LIMIT @count
            """, count, row => new Order(
                row.GetInt64(0), row.GetInt64(1),
                row.IsDBNull(2) ? null : new Customer(row.GetInt64(2), row.GetString(3)),
                [.. items[row.GetInt64(0)]]));
    }

    private List<T> Read<T>(string sql, int count, Func<SqliteDataReader, T> read)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.Parameters.AddWithValue("@count", count);

        using var reader = command.ExecuteReader();
        var rows = new List<T>();
        while (reader.Read())
            rows.Add(read(reader));
        return rows;
    }
}
