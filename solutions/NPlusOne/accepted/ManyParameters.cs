using Microsoft.Data.Sqlite;

namespace Katas.NPlusOne;

/// <summary>As object-relational mappers do it: a list of keys with a parameter each. A thousand are well below SQLite's limit.</summary>
public sealed class OrderPage
{
    private readonly SqliteConnection _connection;

    public OrderPage(SqliteConnection connection) => _connection = connection;

    public IReadOnlyList<Order> Latest(int count)
    {
        if (count < 1 || count > 1000)
            throw new ArgumentOutOfRangeException(nameof(count));

        var orders = new List<(long Id, long PlacedAt, Customer? Customer)>();
        var items = new Dictionary<long, List<Item>>();
        using (var command = _connection.CreateCommand())
        {
            command.CommandText = $"SELECT o.Id, o.PlacedAt, c.Id, c.Name FROM Orders o LEFT JOIN Customer c ON c.Id = o.CustomerId ORDER BY o.PlacedAt DESC, o.Id DESC LIMIT {count}";
            using var reader = command.ExecuteReader();
            while (reader.Read())
            {
                orders.Add((reader.GetInt64(0), reader.GetInt64(1), reader.IsDBNull(2) ? null : new Customer(reader.GetInt64(2), reader.GetString(3))));
                items[reader.GetInt64(0)] = [];
            }
        }

        if (orders.Count == 0)
            return [];

        using (var command = _connection.CreateCommand())
        {
            var names = orders.Select((order, index) => command.Parameters.AddWithValue($"@p{index}", order.Id).ParameterName).ToList();
            command.CommandText = $"SELECT OrderId, Sku, Quantity, UnitPrice FROM Item WHERE OrderId IN ({string.Join(", ", names)}) ORDER BY OrderId, Line";
            using var reader = command.ExecuteReader();
            while (reader.Read())
                items[reader.GetInt64(0)].Add(new Item(reader.GetString(1), reader.GetInt32(2), reader.GetInt64(3)));
        }

        return orders.Select(order => new Order(order.Id, order.PlacedAt, order.Customer, items[order.Id])).ToArray();
    }
}
