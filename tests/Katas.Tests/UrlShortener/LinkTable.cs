namespace Katas.UrlShortener.Tests;

/// <summary>A table of links in memory. Every method may be called by several threads at the same time.</summary>
internal sealed class LinkTable : ILinkStore
{
    private readonly Lock _gate = new();
    private readonly Dictionary<string, string> _codes = [], _urls = [];
    private readonly List<CancellationToken> _tokens = [];

    /// <summary>Runs before a link is added, when it is already decided which: what other servers do in the meantime.</summary>
    public Func<string, string, Task>? BeforeAdd { get; set; }

    /// <summary>The tokens of all calls so far, in order.</summary>
    public IReadOnlyList<CancellationToken> Calls
    {
        get
        {
            lock (_gate)
                return [.. _tokens];
        }
    }

    /// <summary>How many links there are.</summary>
    public int Count
    {
        get
        {
            lock (_gate)
                return _urls.Count;
        }
    }

    public Task<string?> FindCodeAsync(string url, CancellationToken cancellationToken)
    {
        lock (_gate)
        {
            _tokens.Add(cancellationToken);
            return Task.FromResult(_codes.GetValueOrDefault(url));
        }
    }

    public Task<string?> FindUrlAsync(string code, CancellationToken cancellationToken)
    {
        lock (_gate)
        {
            _tokens.Add(cancellationToken);
            return Task.FromResult(_urls.GetValueOrDefault(code));
        }
    }

    public async Task<AddResult> TryAddAsync(string code, string url, CancellationToken cancellationToken)
    {
        lock (_gate)
            _tokens.Add(cancellationToken);

        if (BeforeAdd is { } others)
            await others(code, url);

        return Add(code, url);
    }

    /// <summary>Adds a link as another server would: it counts as no call.</summary>
    public AddResult Add(string code, string url)
    {
        lock (_gate)
        {
            if (_codes.ContainsKey(url))
                return AddResult.UrlTaken;
            if (!_urls.TryAdd(code, url))
                return AddResult.CodeTaken;

            _codes.Add(url, code);
            return AddResult.Added;
        }
    }
}
