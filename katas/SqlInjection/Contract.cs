namespace Katas.SqlInjection;

/// <summary>The shop's tables.</summary>
public static class Shop
{
    /// <summary>Creates the tables and the index.</summary>
    public const string Schema = """
        CREATE TABLE Product (
            Id INTEGER PRIMARY KEY, Name TEXT NOT NULL, Category TEXT NOT NULL, Price INTEGER NOT NULL, Published INTEGER NOT NULL);
        CREATE INDEX IX_Product_Category ON Product (Category);
        CREATE TABLE SavedSearch (Name TEXT PRIMARY KEY, Text TEXT NULL, Category TEXT NULL, MaxPrice INTEGER NULL, Sort TEXT NULL);
        CREATE TABLE Account (Login TEXT PRIMARY KEY, Secret TEXT NOT NULL);
        """;
}

/// <summary>A product, as everybody may see it.</summary>
/// <param name="Price">In cents.</param>
public sealed record Product(long Id, string Name, string Category, long Price);

/// <summary>What a visitor typed; each part may be anything at all, or missing.</summary>
/// <param name="Text">What the name must contain.</param>
/// <param name="Category">What the category must be.</param>
/// <param name="MaxPrice">What the price must not be more than.</param>
/// <param name="Sort">One of <c>name</c>, <c>-name</c>, <c>price</c>, <c>-price</c>; null for the order of the ids.</param>
public sealed record ProductQuery(string? Text = null, string? Category = null, long? MaxPrice = null, string? Sort = null);

/// <summary>There is no such order: an endpoint answers with 400 Bad Request.</summary>
public sealed class UnknownSortException() : Exception("Sort by name, -name, price or -price.");
