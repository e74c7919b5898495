namespace Katas.NPlusOne.Tests;

/// <summary>Orders as text, so that whole pages compare by value.</summary>
internal static class OrderText
{
    /// <summary><c>#3 at 100 for 1 Ada: 2 pen at 120, 1 ink at 900</c></summary>
    public static string Of(Order order)
    {
        var customer = order.Customer is { } known ? $"{known.Id} {known.Name}" : "a guest";
        var items = string.Join(", ", order.Items.Select(item => $"{item.Quantity} {item.Sku} at {item.UnitPrice}"));
        return $"#{order.Id} at {order.PlacedAt} for {customer}: {(items == "" ? "nothing" : items)}";
    }

    /// <summary>A line an order.</summary>
    public static string Of(IEnumerable<Order> orders) => string.Join('\n', orders.Select(Of));
}
