namespace Katas.NPlusOne.Tests;

public sealed class OrderPageTests : IDisposable
{
    private readonly SqlDatabase _shop = new(Shop.Schema);

    public OrderPageTests() => _shop.Run("""
        INSERT INTO Customer (Id, Name) VALUES (1, 'Ada'), (2, 'Grace');
        INSERT INTO Orders (Id, CustomerId, PlacedAt) VALUES (1, 1, 100), (2, 2, 300), (3, NULL, 200), (4, 1, 300);
        INSERT INTO Item (OrderId, Line, Sku, Quantity, UnitPrice)
        VALUES (1, 1, 'pen', 1, 120), (2, 2, 'ink', 1, 900), (2, 1, 'pen', 3, 120), (3, 1, 'paper', 500, 2);
        """);

    public void Dispose() => _shop.Dispose();

    [Fact]
    public void The_newest_orders_come_first_and_the_higher_id_where_times_are_equal() =>
        Latest(3).Select(order => order.Id).Should().Equal(4, 2, 3);

    [Fact]
    public void An_order_has_its_customer() => Latest(4).Single(order => order.Id == 2).Customer.Should().Be(new Customer(2, "Grace"));

    [Fact]
    public void An_order_of_a_guest_has_no_customer() => Latest(4).Single(order => order.Id == 3).Customer.Should().BeNull();

    [Fact]
    public void Items_come_by_line() =>
        Latest(4).Single(order => order.Id == 2).Items.Should().Equal(new Item("pen", 3, 120), new Item("ink", 1, 900));

    [Fact]
    public void An_order_without_items_is_on_the_page() => Latest(1).Single().Items.Should().BeEmpty();

    [Fact]
    public void Three_statements_are_enough_for_any_page()
    {
        using var meter = new SqlMeter(_shop.Connection);

        var page = Latest(1_000);

        page.Sum(order => order.Items.Count).Should().Be(4);
        meter.Statements.Should().HaveCountLessThanOrEqualTo(3);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1_001)]
    public void A_count_outside_1_to_1000_is_an_error(int count) =>
        FluentActions.Invoking(() => Latest(count)).Should().Throw<ArgumentOutOfRangeException>().WithParameterName("count");

    private IReadOnlyList<Order> Latest(int count) => new OrderPage(_shop.Connection).Latest(count);
}
