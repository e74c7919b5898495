using System.Collections.Concurrent;

namespace Katas.UrlShortener.Tests;

public class ShortenerContentionHiddenTests
{
    private const int Threads = 8;

    [Fact]
    public void The_same_URLs_on_all_threads_of_two_servers_have_one_code_each()
    {
        const int urls = 3_000;
        var links = new LinkTable();
        Shortener[] servers = [new(links), new(links)];
        var codes = new ConcurrentDictionary<int, string>();
        var different = new ConcurrentBag<string>();

        Together.Run(Threads, thread =>
        {
            for (var number = 0; number < urls; number++)
            {
                var code = servers[thread % 2].ShortenAsync($"https://example.com/{number}").GetAwaiter().GetResult();
                if (codes.GetOrAdd(number, code) is var first && first != code)
                    different.Add($"https://example.com/{number} has the codes {first} and {code}");
            }
        });

        different.Take(3).Should().BeEmpty("a URL has one code, whichever thread of whichever server is asked");
        links.Count.Should().Be(urls);
    }

    [Fact]
    public void Different_URLs_on_all_threads_all_lead_to_where_they_should()
    {
        const int each = 4_000;
        var links = new LinkTable();
        var shortener = new Shortener(links);
        var codes = new string[Threads * each];

        Together.Run(Threads, thread =>
        {
            for (var number = thread * each; number < (thread + 1) * each; number++)
                codes[number] = shortener.ShortenAsync($"https://example.com/{number}").GetAwaiter().GetResult();
        });

        var lost = codes.Index().Where(code => shortener.ResolveAsync(code.Item).GetAwaiter().GetResult() != $"https://example.com/{code.Index}");
        lost.Take(3).Should().BeEmpty("each code that was handed out leads to the URL that it was handed out for");
        links.Count.Should().Be(Threads * each);
    }
}
