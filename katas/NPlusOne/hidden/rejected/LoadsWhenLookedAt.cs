// rejected-by: tests: A_page_takes_at_most_three_statements_however_long_it_is
// Lazy loading: the page itself is one statement, and each list of items loads itself when it is read.

using System.Collections;
using Microsoft.Data.Sqlite;

namespace Katas.NPlusOne;

public sealed class OrderPage(SqliteConnection connection)
{
    public IReadOnlyList<Order> Latest(int count)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(count, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(count, 1_000);

        using var command = connection.CreateCommand();
        command.CommandText = """
            SELECT o.Id, o.PlacedAt, c.Id, c.Name
            FROM Orders o LEFT JOIN Customer c ON c.Id = o.CustomerId
            ORDER BY o.PlacedAt DESC, o.Id DESC LIMIT @count
            """;
        command.Parameters.AddWithValue("@count", count);
        using var reader = command.ExecuteReader();
        var orders = new List<Order>();
        while (reader.Read())
        {
            var id = reader.GetInt64(0);
            orders.Add(new Order(id, reader.GetInt64(1), reader.IsDBNull(2) ? null : new Customer(reader.GetInt64(2), reader.GetString(3)),
                new LazyItems(() => ItemsOf(id))));
        }

        return orders;
    }

    private List<Item> ItemsOf(long order)
    {
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT Sku, Quantity, UnitPrice FROM Item WHERE OrderId = @order ORDER BY Line";
        command.Parameters.AddWithValue("@order", order);
        using var reader = command.ExecuteReader();
        var items = new List<Item>();
        while (reader.Read())
            items.Add(new Item(reader.GetString(0), reader.GetInt32(1), reader.GetInt64(2)));
        return items;
    }

    private sealed class LazyItems(Func<List<Item>> load) : IReadOnlyList<Item>
    {
        private readonly Lazy<List<Item>> _items = new(load);

        public Item this[int index] => _items.Value[index];

        public int Count => _items.Value.Count;

        public IEnumerator<Item> GetEnumerator() => _items.Value.GetEnumerator();

        IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
    }
}
