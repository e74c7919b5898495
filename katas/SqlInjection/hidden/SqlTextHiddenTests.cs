namespace Katas.SqlInjection.Tests;

public sealed class SqlTextHiddenTests : IDisposable
{
    private readonly TestShop _shop = new TestShop().Add("Ball pen").Add("Ink", "ink");

    public void Dispose() => _shop.Dispose();

    [Theory]
    [InlineData(true, false, false)]
    [InlineData(false, true, false)]
    [InlineData(false, false, true)]
    [InlineData(true, true, true)]
    public void The_text_of_the_sql_is_the_same_whatever_the_values_are(bool text, bool category, bool maxPrice)
    {
        var plain = Statements(With("pen", "ink", 100));

        foreach (var value in new[] { "x", "O'Hara", "' OR 1=1 --", "100%", @"\_", "pen and ink", "5" })
        {
            foreach (var price in new[] { 0, -1, 7, long.MaxValue })
                Statements(With(value, value, price)).Should().Equal(plain, "only the values are others: {0}", TestShop.Describe(With(value, value, price)));
        }

        ProductQuery With(string aText, string aCategory, long aPrice) => new(text ? aText : null, category ? aCategory : null, maxPrice ? aPrice : null, "name");
    }

    [Fact]
    public void The_text_of_the_sql_is_the_same_whatever_was_saved()
    {
        foreach (var (at, value) in new[] { "pen", "O'Hara", "' OR 1=1 --", "%" }.Index())
            _shop.Save(value, new ProductQuery(value, value, at, "-price"));
        var plain = Saved("pen");

        foreach (var name in new[] { "O'Hara", "' OR 1=1 --", "%" })
            Saved(name).Should().Equal(plain, "only the values are others");
    }

    private List<string> Statements(ProductQuery query)
    {
        using var meter = new SqlMeter(_shop.Database.Connection);
        _shop.Search.Search(query);
        return [.. meter.Statements];
    }

    private List<string> Saved(string name)
    {
        using var meter = new SqlMeter(_shop.Database.Connection);
        _shop.Search.RunSaved(name);
        return [.. meter.Statements];
    }
}
