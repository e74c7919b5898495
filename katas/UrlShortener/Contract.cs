namespace Katas.UrlShortener;

/// <summary>
/// The table of links, which all servers share. It has a unique index on the code and one on the URL; links are never
/// changed or removed.
/// </summary>
public interface ILinkStore
{
    /// <summary>The code of a URL, or null where the URL has none.</summary>
    Task<string?> FindCodeAsync(string url, CancellationToken cancellationToken);

    /// <summary>The URL of a code, or null where there is no such code.</summary>
    Task<string?> FindUrlAsync(string code, CancellationToken cancellationToken);

    /// <summary>
    /// Adds a link unless its URL or its code is there, in one step: whatever others do at the same time, only one of them
    /// succeeds.
    /// </summary>
    Task<AddResult> TryAddAsync(string code, string url, CancellationToken cancellationToken);
}

/// <summary>What became of an attempt to add a link.</summary>
public enum AddResult
{
    /// <summary>The link is in the table.</summary>
    Added,

    /// <summary>Nothing was added: another URL has this code.</summary>
    CodeTaken,

    /// <summary>Nothing was added: the URL has a code already, this one or another.</summary>
    UrlTaken,
}
