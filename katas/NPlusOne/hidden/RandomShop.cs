namespace Katas.NPlusOne.Tests;

/// <summary>A shop of random orders, and the page of it as it is defined.</summary>
internal sealed class RandomShop : IDisposable
{
    private readonly List<Customer> _customers;
    private readonly List<(long Id, long? CustomerId, long PlacedAt)> _orders = [];
    private readonly List<(long OrderId, int Line, Item Item)> _items = [];

    /// <param name="mostItems">How many items an order has at most; about one in four has none.</param>
    /// <param name="times">How many different times there are: few make ties.</param>
    public RandomShop(int seed, int orders, int mostItems, int times)
    {
        var random = new Random(seed);
        _customers = [.. Enumerable.Range(1, 1 + orders / 3).Select(id => new Customer(id * 7 - 50, $"Customer {id}"))];

        // Ids say nothing of times.
        var ids = Enumerable.Range(-5, orders).Select(id => 3L * id).ToArray();
        random.Shuffle(ids);
        foreach (var id in ids)
        {
            _orders.Add((id, random.Next(5) == 0 ? null : _customers[random.Next(_customers.Count)].Id, 1_700_000_000 + random.Next(times)));
            var items = Math.Max(0, random.Next(-mostItems / 3, mostItems + 1));
            for (var line = 1; line <= items; line++)
                _items.Add((id, line, new Item($"sku-{random.Next(1_000)}", random.Next(1, 10), random.Next(1, 100_000))));
        }

        var stored = _items.ToArray();
        random.Shuffle(stored);
        Database = new SqlDatabase(Shop.Schema);
        Database.Insert("INSERT INTO Customer VALUES (?, ?)", _customers.Select(customer => new object?[] { customer.Id, customer.Name }));
        Database.Insert("INSERT INTO Orders VALUES (?, ?, ?)", _orders.Select(order => new object?[] { order.Id, order.CustomerId, order.PlacedAt }));
        Database.Insert("INSERT INTO Item (OrderId, Line, Sku, Quantity, UnitPrice) VALUES (?, ?, ?, ?, ?)",
            stored.Select(item => new object?[] { item.OrderId, item.Line, item.Item.Sku, item.Item.Quantity, item.Item.UnitPrice }));
    }

    public SqlDatabase Database { get; }

    public IEnumerable<Order> Latest(int count) =>
        _orders.OrderByDescending(order => order.PlacedAt).ThenByDescending(order => order.Id).Take(count).Select(order => new Order(
            order.Id, order.PlacedAt, _customers.SingleOrDefault(customer => customer.Id == order.CustomerId),
            [.. _items.Where(item => item.OrderId == order.Id).OrderBy(item => item.Line).Select(item => item.Item)]));

    public void Dispose() => Database.Dispose();
}
