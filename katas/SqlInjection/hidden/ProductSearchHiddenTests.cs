namespace Katas.SqlInjection.Tests;

public sealed class ProductSearchHiddenTests : IDisposable
{
    private static readonly string?[] Sorts = [null, "name", "-name", "price", "-price"];

    private readonly TestShop _shop = new();

    public void Dispose() => _shop.Dispose();

    [Fact]
    public void Random_queries_find_what_the_definition_says()
    {
        string[] pieces = ["a", "B", "ab", "%", "_", @"\", "'", "\"", "''", "--", ";", " ", "é", "É", "ß", "!", "[", "*", "\uFF01", "\U0001F58A"];
        for (var seed = 1; seed <= 12; seed++)
        {
            using var shop = new TestShop();
            var random = new Random(seed);
            for (var id = 0; id < 25; id++)
                shop.Add(Any(4), Category() ?? "", random.Next(-3, 6), random.Next(4) != 0, id: id % 2 == 0 ? id : -id);

            for (var search = 0; search < 40; search++)
            {
                var query = new ProductQuery(random.Next(3) == 0 ? null : Any(2), Category(), random.Next(2) == 0 ? null : random.Next(-4, 7), Sorts[random.Next(Sorts.Length)]);
                shop.Check(query);
            }

            string Any(int most) => string.Concat(Enumerable.Range(0, random.Next(most + 1)).Select(_ => pieces[random.Next(pieces.Length)]));

            string? Category() => random.Next(5) switch { 0 => null, 1 => "", 2 => "x' OR 'x' = 'x", 3 => "Pen", _ => "pen" };
        }
    }

    [Fact]
    public void Each_punctuation_mark_and_each_pair_means_itself()
    {
        var marks = Enumerable.Range(' ', '~' - ' ' + 1).Select(code => (char)code).Where(mark => !char.IsAsciiLetterOrDigit(mark)).ToList();
        foreach (var mark in marks)
            _shop.Add($"a{mark}b");
        foreach (var mark in marks)
            _shop.Add($"{mark}{mark}");
        _shop.Add("ab").Add("axb").Add(@"\%").Add(@"%\").Add(@"\_").Add("!_").Add("");

        foreach (var one in marks)
        {
            _shop.Check(new ProductQuery($"{one}"));
            _shop.Check(new ProductQuery($"a{one}b"));
            foreach (var other in @"%_\!^~/'")
                _shop.Check(new ProductQuery($"{one}{other}"));
        }
    }

    [Fact]
    public void Upper_and_lower_case_is_the_same_for_the_letters_a_to_z_only()
    {
        _shop.Add("Café").Add("CAFÉ").Add("café").Add("straße").Add("STRASSE").Add("\u212Aelvin").Add("kelvin").Add("naïve @[`{");

        foreach (var text in new[] { "CAF", "café", "CAFÉ", "É", "é", "ß", "SS", "k", "K", "\u212A", "NAïVE", "@", "`", "[", "{" })
            _shop.Check(new ProductQuery(text));
    }

    [Theory]
    [InlineData(null, null, null)]
    [InlineData("", null, null)]
    [InlineData(null, "", null)]
    [InlineData(null, null, 100L)]
    [InlineData(null, null, 99L)]
    [InlineData(null, null, long.MinValue)]
    [InlineData(null, null, long.MaxValue)]
    [InlineData("pen", "pen", 100L)]
    [InlineData("pen", "Pen", null)]
    [InlineData("pen", "pen ", null)]
    [InlineData("pen", "pe%", null)]
    public void A_filter_that_is_given_counts_and_one_that_is_null_does_not(string? text, string? category, long? maxPrice)
    {
        _shop.Add("Ball pen", price: 100).Add("Gel pen", price: 101).Add("Ink", "ink", 5).Add("Nothing", "", -5)
            .Add("Free pen", price: long.MinValue).Add("Dear pen", price: long.MaxValue).Add("Hidden pen", published: false);

        _shop.Check(new ProductQuery(text, category, maxPrice));
    }

    [Fact]
    public void Equal_products_come_by_id_in_every_order()
    {
        foreach (var id in new[] { 7, 3, 9, 1, 5, 8 })
            _shop.Add(id % 2 == 0 ? "b" : "a", price: id % 3, id: id);
        _shop.Add("B", id: 20).Add("Z", id: -4).Add("é", id: -5);

        foreach (var sort in Sorts)
            _shop.Check(new ProductQuery(Sort: sort));
    }

    [Fact]
    public void What_is_not_published_is_never_found()
    {
        _shop.Add("Pen").Add("Secret pen", published: false).Add("Secret ink", "ink", 1, published: false);

        foreach (var query in new[] { new ProductQuery(), new("Secret"), new(Category: "ink"), new("secret", "ink", 5, "price"), new("Pen' OR Published = 0 --") })
            _shop.Check(query);
    }

    [Fact]
    public void A_saved_search_finds_what_its_query_finds()
    {
        _shop.Add("Ball pen", price: 7).Add("100% pen", price: 5).Add("1000 pens", price: 6).Add("Ink", "ink").Add("Secret pen", published: false);
        var queries = new[] { new ProductQuery(), new("pen"), new("100%"), new(Category: "ink"), new(MaxPrice: 6), new("pen", "pen", 6, "-price"), new(Sort: "name") };
        foreach (var (at, query) in queries.Index())
            _shop.Save($"O'Hara's search; {at} --", query);

        foreach (var (at, query) in queries.Index())
            _shop.Check(query, _shop.Search.RunSaved($"O'Hara's search; {at} --"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("Mine")]
    [InlineData("mine ")]
    [InlineData("min_")]
    [InlineData("mine' --")]
    [InlineData("x' OR '1' = '1")]
    [InlineData("x' UNION SELECT NULL, NULL, NULL, NULL --")]
    public void A_name_that_no_saved_search_has_is_an_error(string name)
    {
        _shop.Add("Pen");
        _shop.Save("mine", new ProductQuery("pen"));

        FluentActions.Invoking(() => _shop.Search.RunSaved(name)).Should().Throw<KeyNotFoundException>("nothing is saved as {0}", Show.Text(name));
    }

    [Fact]
    public void Null_is_an_error()
    {
        FluentActions.Invoking(() => _shop.Search.Search(null!)).Should().Throw<ArgumentNullException>().WithParameterName("query");
        FluentActions.Invoking(() => _shop.Search.RunSaved(null!)).Should().Throw<ArgumentNullException>().WithParameterName("name");
    }
}
