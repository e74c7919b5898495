namespace Katas.KeysetPagination.Tests;

public sealed class ProductPagesHiddenTests : IDisposable
{
    private readonly Shelf _shelf = new();

    public void Dispose() => _shelf.Dispose();

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(7)]
    [InlineData(99)]
    [InlineData(100)]
    public void All_pages_together_hold_every_product_once_and_in_order(int size)
    {
        var random = new Random(size);
        _shelf.Put(Enumerable.Range(1, 205).Select(id => new Product(id, id % 5 == 0 ? "ink" : "pen", random.Next(6), $"Product {id}")));

        Product? place = null;
        string? cursor = null;
        var pages = 0;
        do
        {
            var page = _shelf.Pages.Read("pen", size, cursor);
            _shelf.Check(page, "pen", size, place, $"page {++pages} of {size}");
            (place, cursor) = (page.Products[^1], page.Next);
        }
        while (cursor is not null);
    }

    [Fact]
    public void Next_is_null_when_the_last_page_is_full()
    {
        _shelf.Put(new Product(1, "pen", 10, "a"), new Product(2, "pen", 10, "b"), new Product(3, "pen", 20, "c"), new Product(4, "pen", 30, "d"));

        _shelf.Pages.Read("pen", 4, null).Next.Should().BeNull("the category has 4 products");
        _shelf.Pages.Read("pen", 5, null).Next.Should().BeNull("the category has 4 products");
        var second = _shelf.Pages.Read("pen", 2, _shelf.Pages.Read("pen", 2, null).Next);
        second.Products.Should().HaveCount(2);
        second.Next.Should().BeNull("the second page of two ends with the last product");
    }

    [Theory]
    [InlineData("none")]
    [InlineData("")]
    [InlineData("Pen")]
    [InlineData("pen ")]
    [InlineData("p%")]
    [InlineData("x' OR 'x' = 'x")]
    public void A_category_without_products_has_an_empty_page(string category)
    {
        _shelf.Put(new Product(1, "pen", 10, "a"));

        _shelf.Check(_shelf.Pages.Read(category, 10, null), category, 10, null, $"the first page of {Show.Text(category)}");
    }

    [Fact]
    public void Prices_and_ids_may_be_as_far_apart_as_64_bits_allow()
    {
        long[] edges = [long.MinValue, long.MinValue + 1, -(1L << 40), -1, 0, 1, 1L << 32, (1L << 53) + 1, long.MaxValue - 1, long.MaxValue];
        _shelf.Put(edges.Select((id, at) => new Product(id, "pen", edges[(at * 7 + 3) % edges.Length], $"#{at}")));
        _shelf.Put(new Product(-77, "pen", long.MaxValue, "tie"), new Product(77, "pen", long.MinValue, "tie"));

        Product? place = null;
        string? cursor = null;
        for (var left = edges.Length + 2; left > 0; left--)
        {
            var page = _shelf.Pages.Read("pen", 1, cursor);
            _shelf.Check(page, "pen", 1, place, $"the page behind {place}");
            (place, cursor) = (page.Products[^1], page.Next);
        }
    }

    [Fact]
    public void A_cursor_may_be_used_again_and_with_another_size()
    {
        _shelf.Put(Enumerable.Range(1, 20).Select(id => new Product(id, "pen", id / 4, $"Product {id}")));
        var first = _shelf.Pages.Read("pen", 5, null);

        foreach (var size in new[] { 5, 1, 100, 5, 14, 15 })
            _shelf.Check(_shelf.Pages.Read("pen", size, first.Next), "pen", size, first.Products[^1], $"the second page, of {size}, after one of 5");
    }

    [Fact]
    public void Products_that_come_and_go_shift_nothing()
    {
        for (var seed = 1; seed <= 30; seed++)
        {
            using var shelf = new Shelf();
            Wander(shelf, seed);
        }
    }

    [Fact]
    public void The_product_that_a_page_ended_with_may_be_deleted()
    {
        _shelf.Put(Enumerable.Range(1, 9).Select(id => new Product(id, "pen", 5 + id / 3, $"Product {id}")));
        var first = _shelf.Pages.Read("pen", 4, null);

        foreach (var product in first.Products)
            _shelf.Remove(product.Id);

        _shelf.Check(_shelf.Pages.Read("pen", 3, first.Next), "pen", 3, first.Products[^1], "the second page after all products of the first were deleted");
    }

    [Theory]
    [InlineData(1)]
    [InlineData(900)]
    public void The_product_that_a_page_ended_with_may_change_its_price(long price)
    {
        _shelf.Put(Enumerable.Range(1, 9).Select(id => new Product(id, "pen", 5 + id / 3, $"Product {id}")));
        var first = _shelf.Pages.Read("pen", 4, null);
        var last = first.Products[^1];

        _shelf.Put(last with { Price = price });

        _shelf.Check(_shelf.Pages.Read("pen", 10, first.Next), "pen", 10, last, $"the second page after the last product of the first has got the price {price}");
    }

    [Fact]
    public void The_page_behind_a_cursor_may_have_become_empty()
    {
        _shelf.Put(new Product(1, "pen", 10, "a"), new Product(2, "pen", 20, "b"));
        var first = _shelf.Pages.Read("pen", 1, null);

        _shelf.Remove(2);

        _shelf.Check(_shelf.Pages.Read("pen", 1, first.Next), "pen", 1, first.Products[^1], "the second page after its only product was deleted");
    }

    [Fact]
    public void Bad_arguments_are_errors()
    {
        foreach (var size in new[] { 0, -1, int.MinValue, 101, int.MaxValue })
        {
            FluentActions.Invoking(() => _shelf.Pages.Read("pen", size, null))
                .Should().Throw<ArgumentOutOfRangeException>("the size is {0}", size).WithParameterName("size");
        }

        FluentActions.Invoking(() => _shelf.Pages.Read(null!, 1, null)).Should().Throw<ArgumentNullException>().WithParameterName("category");
        FluentActions.Invoking(() => new ProductPages(_shelf.Database.Connection, null!)).Should().Throw<ArgumentNullException>().WithParameterName("key");
        FluentActions.Invoking(() => new ProductPages(_shelf.Database.Connection, [])).Should().Throw<ArgumentException>().WithParameterName("key");
        FluentActions.Invoking(() => new ProductPages(_shelf.Database.Connection, new byte[15])).Should().Throw<ArgumentException>().WithParameterName("key");
        FluentActions.Invoking(() => new ProductPages(_shelf.Database.Connection, new byte[16])).Should().NotThrow("16 bytes are enough");
    }

    /// <summary>Reads all pages while products are added, removed and changed between them.</summary>
    private static void Wander(Shelf shelf, int seed)
    {
        var random = new Random(seed);
        var prices = random.Next(1, 30);
        shelf.Put(Enumerable.Range(1, 40).Select(_ => Any()));

        Product? place = null;
        string? cursor = null;
        for (var number = 1; number <= 30; number++)
        {
            var size = random.Next(1, 6);
            var page = shelf.Pages.Read("pen", size, cursor);
            shelf.Check(page, "pen", size, place, $"page {number}, of {size}, behind {place}, with seed {seed}");
            if (page.Next is null)
                return;

            (place, cursor) = (page.Products[^1], page.Next);
            for (var change = random.Next(6); change > 0; change--)
            {
                if (random.Next(2) == 0)
                    shelf.Put(Any());
                else
                    shelf.Remove(random.Next(-50, 50));
            }
        }

        Product Any() => new(random.Next(-50, 50), random.Next(4) == 0 ? "ink" : "pen", random.Next(prices), $"Product {random.Next(1_000)}");
    }
}
