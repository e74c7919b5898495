namespace Katas.UrlShortener;

/// <summary>
/// Gives URLs short codes and finds them again. Used by all threads of a server at once, and by several servers over one
/// store.
/// </summary>
/// <param name="store">The table of links.</param>
/// <exception cref="ArgumentNullException"><paramref name="store"/> is null.</exception>
public sealed class Shortener(ILinkStore store)
{
    /// <summary>The code of a URL: the one it has, or else a new one.</summary>
    /// <param name="url">An absolute http or https URL of at most 2,048 characters.</param>
    /// <param name="cancellationToken">Handed to the store.</param>
    /// <returns>Seven characters out of 0-9, A-Z and a-z.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="url"/> is null.</exception>
    /// <exception cref="ArgumentException"><paramref name="url"/> is no URL that is taken.</exception>
    /// <exception cref="InvalidOperationException">Ten codes were tried, and all were taken.</exception>
    public Task<string> ShortenAsync(string url, CancellationToken cancellationToken = default) => throw new NotImplementedException();

    /// <summary>The URL of a code, or null where there is none.</summary>
    /// <param name="code">Any text: it comes from outside.</param>
    /// <param name="cancellationToken">Handed to the store.</param>
    /// <exception cref="ArgumentNullException"><paramref name="code"/> is null.</exception>
    public Task<string?> ResolveAsync(string code, CancellationToken cancellationToken = default) => throw new NotImplementedException();
}
