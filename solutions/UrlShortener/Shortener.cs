using System.Security.Cryptography;

namespace Katas.UrlShortener;

public sealed class Shortener(ILinkStore store)
{
    private const string Base62 = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
    private const int CodeLength = 7, LongestUrl = 2_048, Attempts = 10;

    private readonly ILinkStore _store = store ?? throw new ArgumentNullException(nameof(store));

    public async Task<string> ShortenAsync(string url, CancellationToken cancellationToken = default)
    {
        var link = Normalised(url);
        if (await _store.FindCodeAsync(link, cancellationToken).ConfigureAwait(false) is { } known)
            return known;

        for (var attempt = 0; attempt < Attempts; attempt++)
        {
            // Nobody is asked whether the code is free: the answer could be out of date when the link is added.
            var code = RandomNumberGenerator.GetString(Base62, CodeLength);
            var result = await _store.TryAddAsync(code, link, cancellationToken).ConfigureAwait(false);
            if (result is AddResult.Added)
                return code;

            // Somebody else was quicker with the same URL, and theirs is its code.
            if (result is AddResult.UrlTaken)
                return (await _store.FindCodeAsync(link, cancellationToken).ConfigureAwait(false))!;
        }

        throw new InvalidOperationException($"{Attempts} codes were tried, and all were taken.");
    }

    public Task<string?> ResolveAsync(string code, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(code);

        // What cannot be a code costs no query: anybody can send anything.
        return code.Length == CodeLength && code.All(char.IsAsciiLetterOrDigit)
            ? _store.FindUrlAsync(code, cancellationToken)
            : Task.FromResult<string?>(null);
    }

    /// <summary>The one spelling of all that <see cref="Uri"/> takes for the same URL.</summary>
    private static string Normalised(string url)
    {
        ArgumentNullException.ThrowIfNull(url);
        return url.Length <= LongestUrl
            && !url.Any(character => char.IsWhiteSpace(character) || char.IsControl(character))
            && (url.StartsWith("http://", StringComparison.OrdinalIgnoreCase)
                || url.StartsWith("https://", StringComparison.OrdinalIgnoreCase))
            && Uri.TryCreate(url, UriKind.Absolute, out var uri)
            && uri.UserInfo.Length == 0
                ? uri.AbsoluteUri
                : throw new ArgumentException(
                    "The URL must be an absolute http or https URL of at most 2,048 characters, without user name and white space.", nameof(url));
    }
}
