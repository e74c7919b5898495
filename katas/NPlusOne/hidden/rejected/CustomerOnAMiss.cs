// rejected-by: tests: A_page_takes_at_most_three_statements_however_long_it_is
// Batches the items, and loads each customer when it is first met.

using System.Globalization;
using Microsoft.Data.Sqlite;

namespace Katas.NPlusOne;

public sealed class OrderPage(SqliteConnection connection)
{
    public IReadOnlyList<Order> Latest(int count)
    {
        if (count is < 1 or > 1_000)
            throw new ArgumentOutOfRangeException(nameof(count), count, "The count must be from 1 to 1,000.");

        var orders = Read("SELECT Id, CustomerId, PlacedAt FROM Orders ORDER BY PlacedAt DESC, Id DESC LIMIT @p", count,
            row => (Id: row.GetInt64(0), CustomerId: row.IsDBNull(1) ? (long?)null : row.GetInt64(1), PlacedAt: row.GetInt64(2))).ToList();

        var customers = new Dictionary<long, Customer>();

        var items = Read("SELECT OrderId, Line, Sku, Quantity, UnitPrice FROM Item WHERE OrderId IN (SELECT value FROM json_each(@p))",
            Json(orders.Select(order => order.Id)),
            row => (OrderId: row.GetInt64(0), Line: row.GetInt64(1), Item: new Item(row.GetString(2), row.GetInt32(3), row.GetInt64(4))))
            .OrderBy(line => line.Line).ToLookup(line => line.OrderId, line => line.Item);

        return orders.ConvertAll(order => new Order(order.Id, order.PlacedAt,
            order.CustomerId is { } customer ? CustomerOf(customer) : null, items[order.Id].ToList()));

        Customer CustomerOf(long id)
        {
            if (!customers.TryGetValue(id, out var customer))
                customers[id] = customer = Read("SELECT Id, Name FROM Customer WHERE Id = @p", id, row => new Customer(row.GetInt64(0), row.GetString(1))).Single();
            return customer;
        }
    }

    private static string Json(IEnumerable<long> ids) => $"[{string.Join(',', ids.Select(id => id.ToString(CultureInfo.InvariantCulture)))}]";

    private IEnumerable<T> Read<T>(string sql, object parameter, Func<SqliteDataReader, T> read)
    {
        using var command = new SqliteCommand(sql, connection);
        command.Parameters.AddWithValue("@p", parameter);
        using var reader = command.ExecuteReader();
        while (reader.Read())
            yield return read(reader);
    }
}
