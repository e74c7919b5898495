// rejected-by: tests: The_same_URLs_on_all_threads_of_two_servers_have_one_code_each
// Looks and adds under a lock, and so needs no answer: right as long as there is one server.

using System.Security.Cryptography;

namespace Katas.UrlShortener;

public sealed class Shortener(ILinkStore store)
{
    private const string Base62 = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
    private const int CodeLength = 7, LongestUrl = 2_048, Attempts = 10;

    private readonly ILinkStore _store = store ?? throw new ArgumentNullException(nameof(store));

    private readonly SemaphoreSlim _one = new(1);

    public async Task<string> ShortenAsync(string url, CancellationToken cancellationToken = default)
    {
        var link = Normalised(url);
        await _one.WaitAsync(cancellationToken);
        try
        {
            if (await _store.FindCodeAsync(link, cancellationToken) is { } added)
                return added;

            for (var attempt = 0; attempt < Attempts; attempt++)
            {
                var code = RandomNumberGenerator.GetString(Base62, CodeLength);
                if (await _store.TryAddAsync(code, link, cancellationToken) is not AddResult.CodeTaken)
                    return code;
            }

            throw new InvalidOperationException("All codes were taken.");
        }
        finally
        {
            _one.Release();
        }
    }

    public Task<string?> ResolveAsync(string code, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(code);

        return code.Length == CodeLength && code.All(char.IsAsciiLetterOrDigit)
            ? _store.FindUrlAsync(code, cancellationToken)
            : Task.FromResult<string?>(null);
    }

    private static string Normalised(string url)
    {
        ArgumentNullException.ThrowIfNull(url);
        return url.Length <= LongestUrl
            && !url.Any(character => char.IsWhiteSpace(character) || char.IsControl(character))
            && (url.StartsWith("http://", StringComparison.OrdinalIgnoreCase) || url.StartsWith("https://", StringComparison.OrdinalIgnoreCase))
            && Uri.TryCreate(url, UriKind.Absolute, out var uri)
            && uri.UserInfo.Length == 0
                ? uri.AbsoluteUri
                : throw new ArgumentException("The URL must be an absolute http or https URL of at most 2,048 characters, without user name and white space.", nameof(url));
    }
}
