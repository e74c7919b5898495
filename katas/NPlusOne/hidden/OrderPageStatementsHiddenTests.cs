namespace Katas.NPlusOne.Tests;

public class OrderPageStatementsHiddenTests
{
    private const int MostStatements = 3;

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(5)]
    [InlineData(100)]
    [InlineData(1_000)]
    public void A_page_takes_at_most_three_statements_however_long_it_is(int count)
    {
        using var shop = new RandomShop(seed: count, orders: 1_200, mostItems: 4, times: 100_000);
        using var meter = new SqlMeter(shop.Database.Connection);

        var page = new OrderPage(shop.Database.Connection).Latest(count);

        // Reading all of it is part of the page: nothing is loaded when it is looked at.
        _ = OrderText.Of(page);
        page.Should().HaveCount(count);
        meter.Statements.Count.Should().BeLessThanOrEqualTo(MostStatements,
            "that many statements are allowed for Latest({0}). The first that ran were\n{1}\n", count, string.Join("\n", meter.Statements.Take(6)));
    }
}
