namespace Katas.UrlShortener.Tests;

public class ShortenerTests
{
    private readonly LinkTable _links = new();

    [Fact]
    public async Task A_code_leads_back_to_its_URL()
    {
        var shortener = new Shortener(_links);

        var code = await shortener.ShortenAsync("https://example.com/a?b=c");

        code.Should().MatchRegex("^[0-9A-Za-z]{7}$");
        (await shortener.ResolveAsync(code)).Should().Be("https://example.com/a?b=c");
    }

    [Fact]
    public async Task The_same_URL_has_the_same_code_and_another_has_another()
    {
        var shortener = new Shortener(_links);

        var code = await shortener.ShortenAsync("https://example.com/a");

        (await shortener.ShortenAsync("HTTPS://EXAMPLE.com:443/a")).Should().Be(code);
        (await shortener.ShortenAsync("https://example.com/A")).Should().NotBe(code);
    }

    [Theory]
    [InlineData("")]
    [InlineData("example.com")]
    [InlineData("javascript:alert(1)")]
    [InlineData("https://user:secret@example.com/")]
    [InlineData("https://example.com/a b")]
    public async Task What_is_no_web_address_is_an_error(string url) =>
        await FluentActions.Awaiting(() => new Shortener(_links).ShortenAsync(url)).Should().ThrowAsync<ArgumentException>().WithParameterName("url");

    [Fact]
    public async Task A_code_that_is_taken_is_not_given_again()
    {
        var taken = "";
        _links.BeforeAdd = (code, _) =>
        {
            // Another server takes the very code that is about to be added.
            if (taken == "")
                _links.Add(taken = code, "https://example.com/other");
            return Task.CompletedTask;
        };
        var shortener = new Shortener(_links);

        var code = await shortener.ShortenAsync("https://example.com/a");

        code.Should().NotBe(taken);
        (await shortener.ResolveAsync(taken)).Should().Be("https://example.com/other");
        (await shortener.ResolveAsync(code)).Should().Be("https://example.com/a");
    }

    [Fact]
    public async Task Two_servers_give_the_same_URL_the_same_code()
    {
        _links.BeforeAdd = (_, url) =>
        {
            _links.Add("quicker", url);
            return Task.CompletedTask;
        };

        (await new Shortener(_links).ShortenAsync("https://example.com/a")).Should().Be("quicker");
    }

    [Theory]
    [InlineData("")]
    [InlineData("1234567")]
    [InlineData("12345678")]
    [InlineData("12-4567")]
    public async Task What_is_no_code_leads_nowhere(string code) =>
        (await new Shortener(_links).ResolveAsync(code)).Should().BeNull();
}
