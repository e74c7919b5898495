using Microsoft.Data.Sqlite;

namespace Katas.NPlusOne;

/// <summary>One statement: a row for each item, with its order and customer repeated, put together while reading.</summary>
public sealed class OrderPage(SqliteConnection connection)
{
    public IReadOnlyList<Order> Latest(int count)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(count);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(count, 1_000);

        using var command = connection.CreateCommand();
        command.CommandText = """
            SELECT o.Id, o.PlacedAt, c.Id, c.Name, i.Sku, i.Quantity, i.UnitPrice
            FROM (SELECT * FROM Orders ORDER BY PlacedAt DESC, Id DESC LIMIT $count) o
            LEFT JOIN Customer c ON c.Id = o.CustomerId
            LEFT JOIN Item i ON i.OrderId = o.Id
            ORDER BY o.PlacedAt DESC, o.Id DESC, i.Line
            """;
        command.Parameters.AddWithValue("$count", count);

        var orders = new List<Order>();
        var items = new List<Item>();
        using var reader = command.ExecuteReader();
        while (reader.Read())
        {
            var id = reader.GetInt64(0);
            if (orders.Count == 0 || orders[^1].Id != id)
                orders.Add(new Order(id, reader.GetInt64(1), reader.IsDBNull(2) ? null : new Customer(reader.GetInt64(2), reader.GetString(3)), items = []));
            if (!reader.IsDBNull(4))
                items.Add(new Item(reader.GetString(4), reader.GetInt32(5), reader.GetInt64(6)));
        }

        return orders;
    }
}
