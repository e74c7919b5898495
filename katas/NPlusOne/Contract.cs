namespace Katas.NPlusOne;

/// <summary>The shop's tables.</summary>
public static class Shop
{
    /// <summary>Creates the tables and their indexes.</summary>
    public const string Schema = """
        CREATE TABLE Customer (Id INTEGER PRIMARY KEY, Name TEXT NOT NULL);
        CREATE TABLE Orders (Id INTEGER PRIMARY KEY, CustomerId INTEGER NULL REFERENCES Customer, PlacedAt INTEGER NOT NULL);
        CREATE TABLE Item (Id INTEGER PRIMARY KEY, OrderId INTEGER NOT NULL REFERENCES Orders, Line INTEGER NOT NULL,
                           Sku TEXT NOT NULL, Quantity INTEGER NOT NULL, UnitPrice INTEGER NOT NULL);
        CREATE INDEX IX_Orders_PlacedAt ON Orders (PlacedAt);
        CREATE INDEX IX_Item_OrderId ON Item (OrderId);
        """;
}

/// <summary>An order with all that the page shows of it.</summary>
/// <param name="Id">Its number.</param>
/// <param name="PlacedAt">When it was placed, in seconds since 1970-01-01 00:00 UTC.</param>
/// <param name="Customer">Who placed it; null where it was a guest.</param>
/// <param name="Items">What was ordered, by ascending line; may be empty.</param>
public sealed record Order(long Id, long PlacedAt, Customer? Customer, IReadOnlyList<Item> Items);

/// <summary>A customer.</summary>
public sealed record Customer(long Id, string Name);

/// <summary>One line of an order.</summary>
/// <param name="Sku">What is bought.</param>
/// <param name="Quantity">How many of it.</param>
/// <param name="UnitPrice">What one of it costs, in cents.</param>
public sealed record Item(string Sku, int Quantity, long UnitPrice);
