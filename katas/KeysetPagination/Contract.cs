namespace Katas.KeysetPagination;

/// <summary>The catalogue's table.</summary>
public static class Catalogue
{
    /// <summary>Creates the table and its index.</summary>
    public const string Schema = """
        CREATE TABLE Product (Id INTEGER NOT NULL UNIQUE, Category TEXT NOT NULL, Price INTEGER NOT NULL, Name TEXT NOT NULL);
        CREATE INDEX IX_Product_Category_Price ON Product (Category, Price, Id);
        """;
}

/// <summary>A product.</summary>
/// <param name="Price">In cents; any 64-bit integer.</param>
public sealed record Product(long Id, string Category, long Price, string Name);

/// <summary>One page.</summary>
/// <param name="Products">The products, by ascending price and then id.</param>
/// <param name="Next">The cursor of the page behind this one; null exactly where nothing is behind it.</param>
public sealed record ProductPage(IReadOnlyList<Product> Products, string? Next);

/// <summary>A cursor is not one that was handed out for this query: an endpoint answers with 400 Bad Request.</summary>
public sealed class InvalidCursorException() : Exception("The cursor is not one that was handed out for this query.");
