using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Katas.UrlShortener;

/// <summary>
/// Makes the code from the URL and the number of the try, so that nothing is drawn, and adds before it asks: a new URL costs one
/// call, and a known one two. Whoever knows a URL can work out its code, which is why a secret is usually mixed in.
/// </summary>
public sealed class Shortener
{
    private const string Alphabet = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789";

    private readonly ILinkStore _store;

    public Shortener(ILinkStore store)
    {
        ArgumentNullException.ThrowIfNull(store);
        _store = store;
    }

    public async Task<string> ShortenAsync(string url, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(url);
        if (url.Length > 2048 || url.Any(c => char.IsWhiteSpace(c) || char.IsControl(c)))
            throw new ArgumentException("The URL is too long or holds white space.", nameof(url));
        if (!Uri.TryCreate(url, UriKind.Absolute, out var uri) || !url.Contains("://") || uri.Scheme is not ("http" or "https") || uri.UserInfo != "")
            throw new ArgumentException("The URL is not a plain web address.", nameof(url));
        if (!url.StartsWith(uri.Scheme + "://", StringComparison.OrdinalIgnoreCase))
            throw new ArgumentException("The URL has no host.", nameof(url));

        for (var number = 0; number < 10; number++)
        {
            var code = Code(uri.AbsoluteUri, number);
            switch (await _store.TryAddAsync(code, uri.AbsoluteUri, cancellationToken))
            {
                case AddResult.Added:
                    return code;
                case AddResult.UrlTaken:
                    return await _store.FindCodeAsync(uri.AbsoluteUri, cancellationToken)
                        ?? throw new InvalidOperationException("The store lost the link.");
            }
        }

        throw new InvalidOperationException("No free code was found.");
    }

    public async Task<string?> ResolveAsync(string code, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(code);
        if (code.Length != 7 || code.AsSpan().ContainsAnyExcept(Alphabet))
            return null;

        return await _store.FindUrlAsync(code, cancellationToken);
    }

    private static string Code(string url, int number)
    {
        var rest = BinaryPrimitives.ReadUInt64LittleEndian(SHA256.HashData(Encoding.UTF8.GetBytes($"{number} {url}")));
        var code = new char[7];
        for (var place = 0; place < code.Length; place++)
            (rest, code[place]) = (rest / 62, Alphabet[(int)(rest % 62)]);
        return new string(code);
    }
}
