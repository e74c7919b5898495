namespace Katas.UrlShortener.Tests;

public class ShortenerUrlsHiddenTests
{
    private readonly LinkTable _links = new();

    [Fact]
    public void A_missing_store_is_an_error() =>
        FluentActions.Invoking(() => new Shortener(null!)).Should().Throw<ArgumentNullException>().WithParameterName("store");

    [Fact]
    public async Task Missing_arguments_are_errors()
    {
        var shortener = new Shortener(_links);
        await FluentActions.Awaiting(() => shortener.ShortenAsync(null!)).Should().ThrowAsync<ArgumentNullException>().WithParameterName("url");
        await FluentActions.Awaiting(() => shortener.ResolveAsync(null!)).Should().ThrowAsync<ArgumentNullException>().WithParameterName("code");
    }

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("example.com")]
    [InlineData("www.example.com/a")]
    [InlineData("/a")]
    [InlineData("//example.com/a")]
    [InlineData("http:example.com")]
    [InlineData("http:/example.com")]
    [InlineData(@"http:\\example.com\")]
    [InlineData("http://")]
    [InlineData("https:///a")]
    [InlineData("http://exa mple.com/")]
    [InlineData("http://example.com:65536/")]
    [InlineData("ftp://example.com/a")]
    [InlineData("file:///etc/passwd")]
    [InlineData("javascript:alert(1)")]
    [InlineData("javascript://example.com/%0Aalert(1)")]
    [InlineData("data:text/html,hello")]
    [InlineData("mailto:ann@example.com")]
    [InlineData("httpx://example.com/")]
    [InlineData("https://ann@example.com/")]
    [InlineData("https://ann:secret@example.com/")]
    [InlineData("https://bank.example@evil.example/login")]
    [InlineData(" https://example.com/")]
    [InlineData("https://example.com/ ")]
    [InlineData("https://example.com/a b")]
    [InlineData("https://example.com/a\tb")]
    [InlineData("https://example.com/\n")]
    [InlineData("https://example.com/\r\nSet-Cookie:a=b")]
    [InlineData("https://example.com/\0")]
    [InlineData("https://example.com/a\u007Fb")]
    [InlineData("https://example.com/a\u00A0b")]    // a no-break space
    [InlineData("https://example.com/a\u2028b")]    // a line separator
    public async Task What_is_no_plain_web_address_is_an_error_and_costs_no_call(string url)
    {
        await FluentActions.Awaiting(() => new Shortener(_links).ShortenAsync(url)).Should().ThrowAsync<ArgumentException>("{0} is not taken", Show.Text(url))
            .WithParameterName("url");

        _links.Calls.Should().BeEmpty("the store need not be asked about {0}", Show.Text(url));
    }

    [Theory]
    [InlineData("http://example.com/")]
    [InlineData("HTTPS://example.com/")]
    [InlineData("hTTp://localhost")]
    [InlineData("https://example.com:8443/a/b?c=d&e=f#g")]
    [InlineData("http://192.0.2.1/")]
    [InlineData("http://[2001:db8::1]:8080/")]
    [InlineData("https://example.com/Z%C3%BCrich?q=a%20b")]
    [InlineData("https://example.com/@ann")]
    [InlineData("https://example.com/?mail=ann@example.com")]
    [InlineData("https://example.com/?next=javascript:alert(1)")]
    [InlineData("https://example.com/a?b=https://example.org/")]
    public async Task Other_web_addresses_are_taken_and_found_as_AbsoluteUri_spells_them(string url)
    {
        var shortener = new Shortener(_links);

        var code = await shortener.ShortenAsync(url);

        code.Should().MatchRegex("^[0-9A-Za-z]{7}$", "that is what codes look like");
        (await shortener.ResolveAsync(code)).Should().Be(new Uri(url).AbsoluteUri, "{0} was shortened", url);
    }

    [Theory]
    [InlineData(2_047, true)]
    [InlineData(2_048, true)]
    [InlineData(2_049, false)]
    [InlineData(100_000, false)]
    public async Task A_URL_may_have_2048_characters(int length, bool isTaken)
    {
        var url = "https://example.com/".PadRight(length, 'a');
        var call = FluentActions.Awaiting(() => new Shortener(_links).ShortenAsync(url));

        if (isTaken)
            await call.Should().NotThrowAsync("{0} characters are allowed", length);
        else
            await call.Should().ThrowAsync<ArgumentException>("{0} characters are too many", length).WithParameterName("url");
    }

    [Theory]
    [InlineData("https://example.com", "https://example.com/")]
    [InlineData("https://example.com/", "HTTPS://EXAMPLE.COM/")]
    [InlineData("https://example.com/a", "https://example.com:443/a")]
    [InlineData("http://example.com/a", "http://example.com:80/a")]
    [InlineData("http://example.com/a/c", "http://example.com/a/b/../c")]
    public async Task One_URL_in_two_spellings_has_one_code(string url, string other)
    {
        var shortener = new Shortener(_links);

        (await shortener.ShortenAsync(other)).Should().Be(await shortener.ShortenAsync(url), "{0} and {1} have the same AbsoluteUri", url, other);
        _links.Count.Should().Be(1);
    }

    [Theory]
    [InlineData("https://example.com/a", "http://example.com/a")]
    [InlineData("https://example.com/a", "https://example.com/A")]
    [InlineData("https://example.com/a", "https://example.com/a/")]
    [InlineData("https://example.com/a", "https://example.com/a?")]
    [InlineData("https://example.com/a?b=1", "https://example.com/a?B=1")]
    [InlineData("https://example.com/a?b=1&c=2", "https://example.com/a?c=2&b=1")]
    [InlineData("https://example.com/a", "https://example.com/a#b")]
    [InlineData("https://example.com/a", "https://www.example.com/a")]
    [InlineData("https://example.com/a", "https://example.com:8443/a")]
    public async Task Other_URLs_have_other_codes(string url, string other)
    {
        var shortener = new Shortener(_links);

        (await shortener.ShortenAsync(other)).Should().NotBe(await shortener.ShortenAsync(url), "{0} and {1} are two URLs", url, other);
        _links.Count.Should().Be(2);
    }

    [Theory]
    [InlineData("")]
    [InlineData("abcdef")]
    [InlineData("abcdefgh")]
    [InlineData("abcdef ")]
    [InlineData("abc-efg")]
    [InlineData("abc_efg")]
    [InlineData("abcdef\n")]
    [InlineData("abcdef\u00E9")]    // é is a letter
    [InlineData("123456\u0667")]    // 7 in Arabic, which is a digit
    [InlineData("\uFF11\uFF12\uFF13\uFF14\uFF15\uFF16\uFF17")]    // full width
    [InlineData("' OR 1=1 --")]
    public async Task What_cannot_be_a_code_leads_nowhere_and_costs_no_call(string code)
    {
        (await new Shortener(_links).ResolveAsync(code)).Should().BeNull();

        _links.Calls.Should().BeEmpty("the store need not be asked about {0}", Show.Text(code));
    }

    [Theory]
    [InlineData("0000000")]
    [InlineData("zzzzzzz")]
    [InlineData("AZaz09Q")]
    public async Task Whatever_code_is_in_the_store_is_found_with_one_call(string code)
    {
        _links.Add(code, "https://example.com/a");

        (await new Shortener(_links).ResolveAsync(code)).Should().Be("https://example.com/a");
        _links.Calls.Should().HaveCount(1);
    }

    [Fact]
    public async Task Upper_and_lower_case_make_different_codes()
    {
        _links.Add("abcdefg", "https://example.com/a");

        (await new Shortener(_links).ResolveAsync("ABCDEFG")).Should().BeNull();
    }

    [Fact]
    public async Task The_token_is_handed_to_the_store()
    {
        using var cancellation = new CancellationTokenSource();
        var shortener = new Shortener(_links);

        var code = await shortener.ShortenAsync("https://example.com/a", cancellation.Token);
        await shortener.ResolveAsync(code, cancellation.Token);

        _links.Calls.Should().HaveCountGreaterThan(1).And.OnlyContain(token => token == cancellation.Token);
    }
}
