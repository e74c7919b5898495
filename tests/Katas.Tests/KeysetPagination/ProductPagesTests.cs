using System.Text;

namespace Katas.KeysetPagination.Tests;

public sealed class ProductPagesTests : IDisposable
{
    private static readonly byte[] Key = Encoding.UTF8.GetBytes("a key that only the servers know");

    private readonly SqlDatabase _shop = new(Catalogue.Schema);
    private readonly ProductPages _pages;

    public ProductPagesTests()
    {
        _shop.Run("""
            INSERT INTO Product (Id, Category, Price, Name)
            VALUES (1, 'pen', 300, 'Fountain pen'), (2, 'pen', 100, 'Ball pen'), (3, 'ink', 200, 'Blue ink'),
                   (4, 'pen', 200, 'Felt pen'), (5, 'pen', 200, 'Gel pen'), (6, 'pen', 200, 'Brush pen');
            """);
        _pages = new ProductPages(_shop.Connection, Key);
    }

    public void Dispose() => _shop.Dispose();

    [Fact]
    public void A_page_holds_the_cheapest_products_of_the_category() => Ids(_pages.Read("pen", 2, null)).Should().Equal(2, 4);

    [Fact]
    public void The_next_page_goes_on_in_the_middle_of_equal_prices()
    {
        var first = _pages.Read("pen", 2, null);
        var second = _pages.Read("pen", 2, first.Next);

        Ids(second).Should().Equal(5, 6);
    }

    [Fact]
    public void Next_is_null_on_the_last_page_also_when_it_is_full()
    {
        _pages.Read("pen", 4, null).Next.Should().NotBeNull();
        _pages.Read("pen", 5, null).Next.Should().BeNull();
        _pages.Read("pen", 6, null).Next.Should().BeNull();
    }

    [Fact]
    public void A_product_that_came_in_front_shifts_nothing()
    {
        var first = _pages.Read("pen", 2, null);

        _shop.Run("INSERT INTO Product VALUES (7, 'pen', 50, 'Pencil')");

        Ids(_pages.Read("pen", 2, first.Next)).Should().Equal(5, 6);
    }

    [Fact]
    public void The_product_that_the_page_ended_with_may_be_gone()
    {
        var first = _pages.Read("pen", 2, null);

        _shop.Run("DELETE FROM Product WHERE Id = 4");

        Ids(_pages.Read("pen", 2, first.Next)).Should().Equal(5, 6);
    }

    [Fact]
    public void A_cursor_that_was_changed_is_refused()
    {
        var cursor = _pages.Read("pen", 2, null).Next!;
        var changed = (cursor[0] == 'A' ? 'B' : 'A') + cursor[1..];

        FluentActions.Invoking(() => _pages.Read("pen", 2, changed)).Should().Throw<InvalidCursorException>();
    }

    [Fact]
    public void A_cursor_of_another_category_is_refused()
    {
        var cursor = _pages.Read("pen", 2, null).Next;

        FluentActions.Invoking(() => _pages.Read("ink", 2, cursor)).Should().Throw<InvalidCursorException>();
    }

    [Fact]
    public void Every_server_with_the_key_takes_the_cursor()
    {
        var cursor = _pages.Read("pen", 4, null).Next;

        Ids(new ProductPages(_shop.Connection, [.. Key]).Read("pen", 4, cursor)).Should().Equal(1);
    }

    [Fact]
    public void Bad_arguments_are_errors()
    {
        FluentActions.Invoking(() => _pages.Read("pen", 0, null)).Should().Throw<ArgumentOutOfRangeException>().WithParameterName("size");
        FluentActions.Invoking(() => _pages.Read("pen", 101, null)).Should().Throw<ArgumentOutOfRangeException>().WithParameterName("size");
        FluentActions.Invoking(() => _pages.Read(null!, 1, null)).Should().Throw<ArgumentNullException>().WithParameterName("category");
        FluentActions.Invoking(() => new ProductPages(_shop.Connection, new byte[15])).Should().Throw<ArgumentException>().WithParameterName("key");
    }

    private static IEnumerable<long> Ids(ProductPage page) => page.Products.Select(product => product.Id);
}
