namespace Katas.SqlInjection.Tests;

/// <summary>The attacks themselves: each must find what its letters say, and leave everything as it was.</summary>
public sealed class AttackHiddenTests : IDisposable
{
    /// <summary>What is typed into a field for a value.</summary>
    public static TheoryData<string> Values => new(
        "'",
        "''",
        "\"",
        "' --",
        "' OR 1=1 --",
        "' OR '1'='1",
        "%' OR Published = 0 --",
        "' OR Published = 0 OR '%' = '",
        "pen' AND 1 = 0 --",
        "' UNION SELECT 1, Login, Secret, 1 FROM Account --",
        "%' UNION ALL SELECT 1, Login, Secret, 1 FROM Account --",
        "' UNION SELECT 1, name, sql, 1 FROM sqlite_schema --",
        "'; DROP TABLE Product; --",
        "'; UPDATE Product SET Published = 1; --",
        "'; DELETE FROM Account; --",
        "'; INSERT INTO Account VALUES ('mallory', 'x'); --",
        "x'; ATTACH DATABASE ':memory:' AS other; --",
        "' AND (SELECT CASE WHEN Secret LIKE 'h%' THEN 1 ELSE abs(-9223372036854775808) END FROM Account) --",
        "\\' OR 1=1 --",
        "\\",
        "%",
        "_",
        "%%%",
        "/* */",
        "' /* */ OR /* */ 1=1 --",
        "0x27204F5220313D31",
        "@text",
        "@category",
        "$1",
        "?",
        ":name",
        "{0}",
        "char(39)",
        "DROP TABLE Product",
        "select",
        "\u2019 OR 1=1 --",
        "\uFF07 OR 1=1 --");

    /// <summary>What is sent for an order.</summary>
    public static TheoryData<string> Orders => new(
        "",
        " ",
        "id",
        "Id",
        "1",
        "-",
        "+",
        "--",
        "Name",
        "NAME",
        "PRICE",
        "-Price",
        " name",
        "name ",
        "- name",
        "--name",
        "name--",
        "+name",
        "name,price",
        "name desc",
        "price DESC",
        "-name, Secret",
        "name\n",
        "names",
        "category",
        "Published",
        "name;",
        "price; DROP TABLE Product",
        "name; UPDATE Product SET Published = 1; --",
        "name LIMIT 1 --",
        "(SELECT Secret FROM Account)",
        "CASE WHEN (SELECT Secret FROM Account) LIKE 'h%' THEN Name ELSE Price END",
        "name, (SELECT CASE WHEN Secret LIKE 'h%' THEN 1 ELSE abs(-9223372036854775808) END FROM Account)",
        "name UNION SELECT 1, Login, Secret, 1 FROM Account",
        "n\u0430me",
        "name\0");

    private readonly TestShop _shop = new TestShop()
        .Add("Ball pen").Add("Gel pen 100%", price: 50).Add("O'Hara's \"ink\" -- blue", "ink", 700).Add(@"C:\pens\_new", "' OR 1=1 --", 3)
        .Add("Secret pen", published: false).Add("DROP TABLE Product; selected", "'; DROP TABLE Product; --", 1);

    public AttackHiddenTests() => _shop.Database.Run("INSERT INTO Account VALUES ('admin', 'hunter2')");

    public void Dispose() => _shop.Dispose();

    [Theory]
    [MemberData(nameof(Values))]
    public void A_text_is_only_letters(string attack) => Attack(() =>
    {
        _shop.Check(new ProductQuery(attack));
        _shop.Check(new ProductQuery(attack, "pen", 1_000, "name"));
    });

    [Theory]
    [MemberData(nameof(Values))]
    public void A_category_is_only_letters(string attack) => Attack(() =>
    {
        _shop.Check(new ProductQuery(Category: attack));
        _shop.Check(new ProductQuery("pen", attack, 1_000, "-price"));
    });

    [Theory]
    [MemberData(nameof(Orders))]
    public void An_order_is_one_of_four_or_an_error(string attack) => Attack(() =>
    {
        FluentActions.Invoking(() => _shop.Search.Search(new ProductQuery(Sort: attack)))
            .Should().Throw<UnknownSortException>("{0} is not an order", Show.Text(attack));
        FluentActions.Invoking(() => _shop.Search.Search(new ProductQuery("no such product", Sort: attack)))
            .Should().Throw<UnknownSortException>("{0} is not an order, also where nothing is found", Show.Text(attack));
    });

    [Theory]
    [MemberData(nameof(Values))]
    public void What_was_saved_is_only_letters(string attack)
    {
        _shop.Save("text", new ProductQuery(attack, Sort: "name"));
        _shop.Save("category", new ProductQuery(Category: attack));
        _shop.Save(attack, new ProductQuery("pen"));

        Attack(() =>
        {
            _shop.Check(new ProductQuery(attack, Sort: "name"), _shop.Search.RunSaved("text"));
            _shop.Check(new ProductQuery(Category: attack), _shop.Search.RunSaved("category"));
            _shop.Check(new ProductQuery("pen"), _shop.Search.RunSaved(attack));
        });
    }

    [Theory]
    [MemberData(nameof(Orders))]
    public void An_order_that_was_saved_is_one_of_four_or_an_error(string attack)
    {
        _shop.Save("mine", new ProductQuery("pen", Sort: attack));

        Attack(() => FluentActions.Invoking(() => _shop.Search.RunSaved("mine")).Should().Throw<UnknownSortException>("{0} is not an order", Show.Text(attack)));
    }

    private void Attack(Action attack)
    {
        var before = _shop.Contents();
        attack();
        _shop.Contents().Should().Be(before, "a search changes nothing");
    }
}
