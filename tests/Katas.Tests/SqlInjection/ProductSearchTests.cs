namespace Katas.SqlInjection.Tests;

public sealed class ProductSearchTests : IDisposable
{
    private readonly SqlDatabase _shop = new(Shop.Schema);
    private readonly ProductSearch _search;

    public ProductSearchTests()
    {
        _shop.Run("""
            INSERT INTO Product (Id, Name, Category, Price, Published)
            VALUES (1, 'Ball pen', 'pen', 120, 1), (2, 'Fountain pen', 'pen', 4900, 1), (3, 'Gel pen 100%', 'pen', 250, 1),
                   (4, 'O''Hara''s ink', 'ink', 700, 1), (5, 'Secret pen', 'pen', 1, 0);
            INSERT INTO SavedSearch (Name, Text, Category, MaxPrice, Sort)
            VALUES ('cheap', NULL, 'pen', 1000, '-price'), ('evil', NULL, NULL, NULL, 'Id; DROP TABLE Product');
            INSERT INTO Account VALUES ('admin', 'hunter2');
            """);
        _search = new ProductSearch(_shop.Connection);
    }

    public void Dispose() => _shop.Dispose();

    [Fact]
    public void Without_filters_all_published_products_are_found() => Found(new ProductQuery()).Should().Equal(1, 2, 3, 4);

    [Fact]
    public void All_filters_that_are_given_must_fit() => Found(new ProductQuery("PEN", "pen", 300, "-name")).Should().Equal(3, 1);

    [Fact]
    public void Quotes_are_letters_like_any_other()
    {
        Found(new ProductQuery("o'hara's")).Should().Equal(4);
        Found(new ProductQuery("' OR 1=1 --")).Should().BeEmpty();
        Found(new ProductQuery(Category: "pen' UNION SELECT 1, Secret, Login, 1 FROM Account --")).Should().BeEmpty();
    }

    [Fact]
    public void Wildcards_are_letters_like_any_other()
    {
        Found(new ProductQuery("100%")).Should().Equal(3);
        Found(new ProductQuery("B_ll")).Should().BeEmpty();
    }

    [Fact]
    public void An_unknown_sort_is_an_error() =>
        FluentActions.Invoking(() => _search.Search(new ProductQuery(Sort: "price; DROP TABLE Product"))).Should().Throw<UnknownSortException>();

    [Fact]
    public void A_saved_search_is_what_a_visitor_typed()
    {
        _search.RunSaved("cheap").Select(product => product.Id).Should().Equal(3, 1);
        FluentActions.Invoking(() => _search.RunSaved("evil")).Should().Throw<UnknownSortException>();
        FluentActions.Invoking(() => _search.RunSaved("' OR 1=1 --")).Should().Throw<KeyNotFoundException>();
    }

    private IEnumerable<long> Found(ProductQuery query) => _search.Search(query).Select(product => product.Id);
}
