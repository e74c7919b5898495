using System.Diagnostics.CodeAnalysis;

public sealed class Order
{
    public required string Id { get; init; }
    public required decimal Total { get; set; }
    public string? Note { get; set => field = value?.Trim(); }

    public Order()
    {
    }

    [SetsRequiredMembers]
    public Order(string id) => (Id, Total) = (id, 0m);
}

public static class Orders
{
    public static Order Sample() => new() { Id = "1", Total = 9.99m, Note = " x " };
    public static Order Short() => new("2") { Note = null };
}
