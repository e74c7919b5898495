using BenchmarkDotNet.Attributes;

namespace Katas.UrlShortener.Tests;

/// <summary>
/// N is the number of calls, each with another link. The store keeps nothing, so that only the shortener's own memory is seen.
/// </summary>
public class ShortenerWorkload : Workload
{
    private string[] _inputs = [];

    /// <summary>What is called.</summary>
    public enum Traffic
    {
        /// <summary>New URLs are shortened.</summary>
        Shorten,

        /// <summary>Codes are resolved, each once.</summary>
        Resolve,
    }

    [Params(1_000, 10_000, 100_000)]
    public override int N { get; set; }

    [Params(Traffic.Shorten, Traffic.Resolve)]
    public Traffic Kind { get; set; }

    [GlobalSetup]
    public void Setup()
    {
        var random = new Random(Seed);
        _inputs = [.. Enumerable.Range(0, N).Select(number => Kind is Traffic.Shorten
            ? $"https://example.com/{random.NextInt64():x16}"
            : $"{random.Next():x8}"[..7])];
    }

    [Benchmark]
    [Growth(Time = "O(n)", Space = "O(1)")]
    public long Calls()
    {
        var shortener = new Shortener(new Forgetful());
        var digest = 0L;
        foreach (var input in _inputs)
        {
            digest += Kind is Traffic.Shorten
                ? shortener.ShortenAsync(input).GetAwaiter().GetResult().Length
                : shortener.ResolveAsync(input).GetAwaiter().GetResult()!.Length;
        }

        return digest;
    }

    /// <summary>Knows no URL, takes every link, and finds one and the same for every code.</summary>
    private sealed class Forgetful : ILinkStore
    {
        private static readonly Task<string?> None = Task.FromResult<string?>(null), Some = Task.FromResult<string?>("https://example.com/");
        private static readonly Task<AddResult> Added = Task.FromResult(AddResult.Added);

        public Task<string?> FindCodeAsync(string url, CancellationToken cancellationToken) => None;

        public Task<string?> FindUrlAsync(string code, CancellationToken cancellationToken) => Some;

        public Task<AddResult> TryAddAsync(string code, string url, CancellationToken cancellationToken) => Added;
    }
}
