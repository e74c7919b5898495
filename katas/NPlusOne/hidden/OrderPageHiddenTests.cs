using Microsoft.Data.Sqlite;

namespace Katas.NPlusOne.Tests;

public class OrderPageHiddenTests
{
    [Fact]
    public void Pages_of_random_shops_are_as_defined()
    {
        for (var seed = 1; seed <= 40; seed++)
        {
            using var shop = new RandomShop(seed, orders: seed, mostItems: seed % 5, times: seed % 2 == 0 ? 3 : 10_000);
            foreach (var count in new[] { 1, 2, seed / 2 + 1, seed, seed + 1, 1_000 })
            {
                var page = new OrderPage(shop.Database.Connection).Latest(count);
                OrderText.Of(page).Should().Be(OrderText.Of(shop.Latest(count)), "that is Latest({0}) of the shop with seed {1}", count, seed);
            }
        }
    }

    [Fact]
    public void An_order_without_items_has_an_empty_list() => Check("""
        INSERT INTO Customer VALUES (1, 'Ada');
        INSERT INTO Orders VALUES (1, 1, 10), (2, 1, 20), (3, 1, 30);
        INSERT INTO Item VALUES (1, 2, 1, 'pen', 2, 120);
        """, 3, "#3 at 30 for 1 Ada: nothing\n#2 at 20 for 1 Ada: 2 pen at 120\n#1 at 10 for 1 Ada: nothing");

    [Fact]
    public void An_order_of_a_guest_has_no_customer() => Check("""
        INSERT INTO Orders VALUES (1, NULL, 10), (2, NULL, 20);
        INSERT INTO Item VALUES (1, 1, 1, 'pen', 2, 120);
        """, 2, "#2 at 20 for a guest: nothing\n#1 at 10 for a guest: 2 pen at 120");

    [Fact]
    public void The_count_is_of_orders_and_not_of_their_items() => Check("""
        INSERT INTO Orders VALUES (1, NULL, 10), (2, NULL, 20), (3, NULL, 30);
        INSERT INTO Item VALUES (1, 3, 1, 'a', 1, 1), (2, 3, 2, 'b', 1, 1), (3, 3, 3, 'c', 1, 1), (4, 2, 1, 'd', 1, 1), (5, 2, 2, 'e', 1, 1);
        """, 2, "#3 at 30 for a guest: 1 a at 1, 1 b at 1, 1 c at 1\n#2 at 20 for a guest: 1 d at 1, 1 e at 1");

    [Fact]
    public void Items_come_by_line_however_they_were_stored() => Check("""
        INSERT INTO Orders VALUES (1, NULL, 10);
        INSERT INTO Item VALUES (1, 1, 30, 'c', 1, 1), (2, 1, 9, 'b', 1, 1), (3, 1, -1, 'a', 1, 1), (4, 1, 100, 'd', 1, 1);
        """, 1, "#1 at 10 for a guest: 1 a at 1, 1 b at 1, 1 c at 1, 1 d at 1");

    [Fact]
    public void Equal_items_are_lines_of_their_own() => Check("""
        INSERT INTO Orders VALUES (1, NULL, 10);
        INSERT INTO Item VALUES (1, 1, 1, 'a', 1, 1), (2, 1, 2, 'a', 1, 1);
        """, 1, "#1 at 10 for a guest: 1 a at 1, 1 a at 1");

    [Fact]
    public void Customers_of_the_same_name_stay_apart() => Check("""
        INSERT INTO Customer VALUES (1, 'Ada'), (2, 'Ada');
        INSERT INTO Orders VALUES (1, 1, 10), (2, 2, 20);
        """, 2, "#2 at 20 for 2 Ada: nothing\n#1 at 10 for 1 Ada: nothing");

    [Fact]
    public void Numbers_may_be_as_large_as_64_bits_allow() => Check("""
        INSERT INTO Customer VALUES (9223372036854775807, 'Ada'), (-9223372036854775808, 'Grace');
        INSERT INTO Orders VALUES (9223372036854775807, -9223372036854775808, 9223372036854775807), (-9223372036854775808, 9223372036854775807, -9223372036854775808);
        INSERT INTO Item VALUES (1, -9223372036854775808, 9223372036854775807, 'a', 2147483647, 9223372036854775807);
        """, 2, "#9223372036854775807 at 9223372036854775807 for -9223372036854775808 Grace: nothing\n"
            + "#-9223372036854775808 at -9223372036854775808 for 9223372036854775807 Ada: 2147483647 a at 9223372036854775807");

    [Fact]
    public void Lines_may_lie_as_far_apart_as_64_bits_allow() => Check("""
        INSERT INTO Orders VALUES (1, NULL, 10);
        INSERT INTO Item VALUES (1, 1, 9223372036854775807, 'c', 1, 1), (2, 1, -9223372036854775808, 'a', 1, 1), (3, 1, 2, 'b', 1, 1);
        """, 1, "#1 at 10 for a guest: 1 a at 1, 1 b at 1, 1 c at 1");

    [Fact]
    public void Zero_is_a_number_like_any_other() => Check("""
        INSERT INTO Customer VALUES (0, 'Ada');
        INSERT INTO Orders VALUES (0, 0, 0);
        INSERT INTO Item VALUES (0, 0, 0, 'pen', 0, 0), (1, 0, 1, 'ink', 1, 120);
        """, 1, "#0 at 0 for 0 Ada: 0 pen at 0, 1 ink at 120");

    [Fact]
    public void Prices_are_exact_to_the_cent() => Check("""
        INSERT INTO Orders VALUES (1, NULL, 9007199254740993);
        INSERT INTO Item VALUES (1, 1, 1, 'moon', 1, 9007199254740993);
        """, 1, "#1 at 9007199254740993 for a guest: 1 moon at 9007199254740993");

    [Fact]
    public void An_empty_shop_has_an_empty_page() => Check("", 1_000, "");

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(int.MinValue)]
    [InlineData(1_001)]
    [InlineData(int.MaxValue)]
    public void A_count_outside_1_to_1000_is_an_error(int count)
    {
        using var shop = new RandomShop(seed: 1, orders: 3, mostItems: 2, times: 100);

        FluentActions.Invoking(() => new OrderPage(shop.Database.Connection).Latest(count))
            .Should().Throw<ArgumentOutOfRangeException>().WithParameterName("count");
    }

    [Fact]
    public void Each_call_reads_the_rows_as_they_are()
    {
        using var shop = new SqlDatabase(Shop.Schema);
        shop.Run("INSERT INTO Customer VALUES (1, 'Ada'); INSERT INTO Orders VALUES (1, 1, 10); INSERT INTO Item VALUES (1, 1, 1, 'a', 1, 1)");
        var page = new OrderPage(shop.Connection);
        OrderText.Of(page.Latest(5)).Should().Be("#1 at 10 for 1 Ada: 1 a at 1");

        shop.Run("UPDATE Customer SET Name = 'Ada L.'; UPDATE Item SET Quantity = 2; INSERT INTO Orders VALUES (2, 1, 20)");

        const string after = "#2 at 20 for 1 Ada L.: nothing\n#1 at 10 for 1 Ada L.: 2 a at 1";
        OrderText.Of(page.Latest(5)).Should().Be(after, "a customer was renamed, a quantity changed and an order added since the last call");
        OrderText.Of(new OrderPage(shop.Connection).Latest(5)).Should().Be(after);
    }

    [Fact]
    public void Reading_a_page_changes_nothing()
    {
        using var shop = new RandomShop(seed: 2, orders: 20, mostItems: 3, times: 100);
        shop.Database.Run("PRAGMA query_only = ON");

        FluentActions.Invoking(() => new OrderPage(shop.Database.Connection).Latest(10))
            .Should().NotThrow<SqliteException>("the page is only read");
    }

    private static void Check(string rows, int count, string expected)
    {
        using var shop = new SqlDatabase(Shop.Schema);
        shop.Run(rows);
        OrderText.Of(new OrderPage(shop.Connection).Latest(count)).Should().Be(expected, "that is Latest({0}) after\n{1}\n", count, rows);
    }
}
