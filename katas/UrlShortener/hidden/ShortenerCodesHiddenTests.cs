namespace Katas.UrlShortener.Tests;

public class ShortenerCodesHiddenTests
{
    private const int CodeLength = 7;

    private readonly LinkTable _links = new();

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(9)]
    public async Task A_taken_code_is_answered_with_another_try(int taken)
    {
        List<string> tried = [];
        _links.BeforeAdd = (code, _) =>
        {
            tried.Add(code);
            if (tried.Count <= taken)
                _links.Add(code, $"https://example.com/other/{tried.Count}");
            return Task.CompletedTask;
        };
        var shortener = new Shortener(_links);

        var code = await shortener.ShortenAsync("https://example.com/a");

        tried.Should().HaveCount(taken + 1, "{0} codes were taken", taken).And.OnlyHaveUniqueItems();
        code.Should().Be(tried[^1]);
        (await shortener.ResolveAsync(code)).Should().Be("https://example.com/a");
        (await shortener.ResolveAsync(tried[0])).Should().Be("https://example.com/other/1", "its code was taken first");
    }

    [Fact]
    public async Task Ten_taken_codes_are_an_error()
    {
        var tries = 0;
        _links.BeforeAdd = (code, _) =>
        {
            // A submission that never gives up is stopped by an exception of another kind.
            if (++tries > 100)
                throw new TimeoutException("More than 100 codes were tried.");
            _links.Add(code, $"https://example.com/other/{tries}");
            return Task.CompletedTask;
        };

        await FluentActions.Awaiting(() => new Shortener(_links).ShortenAsync("https://example.com/a")).Should().ThrowAsync<InvalidOperationException>();

        tries.Should().Be(10, "that is how often a code is tried");
    }

    [Fact]
    public async Task Another_server_that_adds_the_URL_first_decides_on_its_code()
    {
        var tries = 0;
        _links.BeforeAdd = (_, url) =>
        {
            tries++;
            _links.Add("quicker", url);
            return Task.CompletedTask;
        };
        var shortener = new Shortener(_links);

        (await shortener.ShortenAsync("https://example.com/a")).Should().Be("quicker", "it is in the store under that code");

        tries.Should().Be(1, "a URL that is there cannot be added with whatever code");
        _links.Count.Should().Be(1);
        (await shortener.ResolveAsync("quicker")).Should().Be("https://example.com/a");
    }

    [Fact]
    public async Task A_URL_that_is_added_by_another_server_after_a_taken_code_has_that_servers_code()
    {
        var tries = 0;
        _links.BeforeAdd = (code, url) =>
        {
            _links.Add(++tries == 1 ? code : "quicker", tries == 1 ? "https://example.com/other" : url);
            return Task.CompletedTask;
        };

        (await new Shortener(_links).ShortenAsync("https://example.com/a")).Should().Be("quicker");
        tries.Should().Be(2, "the first code was taken, and then the URL was there");
    }

    [Fact]
    public async Task Calls_at_the_same_time_do_not_mix_up_their_codes()
    {
        var release = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        _links.BeforeAdd = (_, url) => url.EndsWith("/slow", StringComparison.Ordinal) ? release.Task : Task.CompletedTask;
        var shortener = new Shortener(_links);

        var slow = shortener.ShortenAsync("https://example.com/slow");
        var quick = await shortener.ShortenAsync("https://example.com/quick").WaitAsync(TimeSpan.FromSeconds(20));
        release.SetResult();

        (await shortener.ResolveAsync(await slow)).Should().Be("https://example.com/slow");
        (await shortener.ResolveAsync(quick)).Should().Be("https://example.com/quick");
    }

    [Fact]
    public async Task A_new_URL_costs_two_calls_at_most_and_one_more_for_each_taken_code()
    {
        var shortener = new Shortener(_links);
        await shortener.ShortenAsync("https://example.com/a");
        _links.Calls.Should().HaveCountLessThanOrEqualTo(2, "no code was taken");

        var tries = 0;
        _links.BeforeAdd = (code, _) =>
        {
            if (++tries <= 3)
                _links.Add(code, $"https://example.com/other/{tries}");
            return Task.CompletedTask;
        };
        var before = _links.Calls.Count;
        await shortener.ShortenAsync("https://example.com/b");
        (_links.Calls.Count - before).Should().BeLessThanOrEqualTo(5, "three codes were taken");
    }

    [Fact]
    public async Task A_known_URL_costs_two_calls_at_most_and_adds_nothing()
    {
        var shortener = new Shortener(_links);
        var code = await shortener.ShortenAsync("https://example.com/a");
        var before = _links.Calls.Count;

        (await shortener.ShortenAsync("https://example.com/a")).Should().Be(code);

        (_links.Calls.Count - before).Should().BeLessThanOrEqualTo(2);
        _links.Count.Should().Be(1);
    }

    [Fact]
    public async Task A_link_that_another_server_has_added_is_seen_at_once()
    {
        var shortener = new Shortener(_links);
        (await shortener.ResolveAsync("another")).Should().BeNull();

        _links.Add("another", "https://example.com/a");

        (await shortener.ResolveAsync("another")).Should().Be("https://example.com/a");
        (await shortener.ShortenAsync("https://example.com/a")).Should().Be("another");
    }

    [Fact]
    public async Task A_server_that_was_started_anew_goes_on_where_the_store_is()
    {
        for (var start = 0; start < 20; start++)
        {
            var shortener = new Shortener(_links);
            for (var number = 0; number < 20; number++)
                await shortener.ShortenAsync($"https://example.com/{start}/{number}");
        }

        _links.Count.Should().Be(400, "20 servers shortened 20 URLs each");
    }

    [Fact]
    public async Task Every_character_occurs_in_every_place_of_a_code()
    {
        var codes = await Codes(new Shortener(_links), 2_000);

        for (var place = 0; place < CodeLength; place++)
        {
            var characters = codes.CountBy(code => code[place]).ToDictionary();
            characters.Should().HaveCountGreaterThan(55,
                "with all 62^7 codes about equally likely, each of 62 characters is in place {0} of some of {1} codes, such as {2} and {3}",
                place, codes.Count, codes[0], codes[1]);
            characters.Values.Max().Should().BeLessThan(150, "32 is the average, in place {0} of codes such as {1} and {2}", place, codes[0], codes[1]);
        }
    }

    [Fact]
    public async Task From_one_code_to_the_next_there_is_no_regular_step()
    {
        var codes = await Codes(new Shortener(_links), 1_000);
        const string digits = "0123456789", upper = "ABCDEFGHIJKLMNOPQRSTUVWXYZ", lower = "abcdefghijklmnopqrstuvwxyz";
        string[] alphabets =
        [
            digits + upper + lower, digits + lower + upper, upper + lower + digits,
            lower + upper + digits, upper + digits + lower, lower + digits + upper,
        ];

        foreach (var alphabet in alphabets)
        {
            foreach (var backwards in new[] { false, true })
            {
                var numbers = codes.Select(code => Number(backwards ? [.. code.Reverse()] : [.. code], alphabet)).ToList();
                var most = numbers.Zip(numbers.Skip(1), (one, next) => next - one).CountBy(step => step).MaxBy(step => step.Value);
                most.Value.Should().BeLessThan(5,
                    "read as numbers in base 62, many codes that follow one another are {0} apart, such as {1} and {2}", most.Key, codes[0], codes[1]);
            }
        }

        static long Number(char[] code, string alphabet) => code.Aggregate(0L, (number, character) => number * 62 + alphabet.IndexOf(character));
    }

    [Fact]
    public async Task Two_stores_do_not_get_the_same_codes_for_different_URLs()
    {
        var codes = await Codes(new Shortener(_links), 1_000, "https://example.com/");
        var others = await Codes(new Shortener(new LinkTable()), 1_000, "https://example.org/");

        codes.Intersect(others).Should().BeEmpty("whoever runs the same program could list the codes of another");
    }

    private static async Task<List<string>> Codes(Shortener shortener, int count, string prefix = "https://example.com/")
    {
        List<string> codes = [];
        for (var number = 0; number < count; number++)
            codes.Add(await shortener.ShortenAsync($"{prefix}{number}"));
        return codes;
    }
}
