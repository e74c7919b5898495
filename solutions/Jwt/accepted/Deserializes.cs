using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.RegularExpressions;

namespace Katas.Jwt;

/// <summary>
/// Lets the serializer read header and payload, and a regular expression say what a token looks like. The MAC is compared as
/// text, so that the signature needs no decoding to have one spelling.
/// </summary>
public sealed partial class JsonWebTokens
{
    private const long Last = (1L << 53) - 1;

    private static readonly JsonSerializerOptions Strict = new() { AllowDuplicateProperties = false, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull };

    private readonly SigningKey[] _keys;
    private readonly string _audience;
    private readonly TimeSpan _skew;
    private readonly TimeProvider _time;

    public JsonWebTokens(IReadOnlyList<SigningKey> keys, string audience, TimeSpan clockSkew, TimeProvider time)
    {
        _keys = [.. keys ?? throw new ArgumentNullException(nameof(keys))];
        _audience = audience ?? throw new ArgumentNullException(nameof(audience));
        _time = time ?? throw new ArgumentNullException(nameof(time));
        if (clockSkew < TimeSpan.Zero || clockSkew > TimeSpan.FromHours(1))
            throw new ArgumentOutOfRangeException(nameof(clockSkew));
        if (_keys.Length == 0 || _keys.Any(key => key.Secret.Length < 32) || _keys.DistinctBy(key => key.Id).Count() < _keys.Length)
            throw new ArgumentException("Give at least one key, each with a name of its own and 32 bytes.", nameof(keys));
        _skew = clockSkew;
    }

    public string Sign(TokenClaims claims)
    {
        ArgumentNullException.ThrowIfNull(claims);
        if (claims is not { Expires: >= 0 and <= Last, NotBefore: null or (>= 0 and <= Last) })
            throw new ArgumentOutOfRangeException(nameof(claims));

        var header = JsonSerializer.SerializeToUtf8Bytes(new Header { Algorithm = "HS256", KeyId = _keys[0].Id }, Strict);
        var payload = JsonSerializer.SerializeToUtf8Bytes(new Payload
        {
            Subject = claims.Subject,
            Audience = JsonSerializer.SerializeToElement(claims.Audience),
            Expires = claims.Expires,
            NotBefore = claims.NotBefore,
        }, Strict);
        var signed = $"{Encode(header)}.{Encode(payload)}";
        return $"{signed}.{Mac(_keys[0], signed)}";
    }

    public Verification Verify(string token)
    {
        var (error, claims) = Examine(token ?? throw new ArgumentNullException(nameof(token)));
        return new Verification(error, error == TokenError.None ? claims : null);
    }

    private (TokenError, TokenClaims?) Examine(string token)
    {
        if (TokenForm().Match(token) is not { Success: true, Groups: var groups })
            return (TokenError.Malformed, null);
        if (Decode(groups[1].Value) is not { } headerBytes || Decode(groups[2].Value) is not { } payloadBytes || Decode(groups[3].Value) is null)
            return (TokenError.Malformed, null);
        if (Read<Header>(headerBytes) is not { Critical: null } header)
            return (TokenError.Malformed, null);
        if (header.Algorithm is not "HS256")
            return (TokenError.WrongAlgorithm, null);
        if (_keys.FirstOrDefault(candidate => candidate.Id == header.KeyId) is not { } key)
            return (TokenError.UnknownKey, null);

        var expected = Mac(key, token[..(groups[3].Index - 1)]);
        if (!CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(expected), Encoding.ASCII.GetBytes(groups[3].Value)))
            return (TokenError.BadSignature, null);

        if (Read<Payload>(payloadBytes) is not { Subject: not null, Expires: >= 0 and <= Last, NotBefore: null or (>= 0 and <= Last) } payload || Audiences(payload.Audience) is not { } audiences)
            return (TokenError.BadClaims, null);

        // In ticks since the epoch, as numbers that are large enough for any second up to 2^53.
        var now = (Int128)(_time.GetUtcNow() - DateTimeOffset.UnixEpoch).Ticks;
        if (now < (Int128)(payload.NotBefore ?? 0) * TimeSpan.TicksPerSecond - _skew.Ticks)
            return (TokenError.NotYetValid, null);
        if (now >= (Int128)payload.Expires * TimeSpan.TicksPerSecond + _skew.Ticks)
            return (TokenError.Expired, null);
        return audiences.Contains(_audience)
            ? (TokenError.None, new TokenClaims(payload.Subject, _audience, payload.Expires.Value, payload.NotBefore))
            : (TokenError.WrongAudience, null);
    }

    private static string[]? Audiences(JsonElement element)
    {
        try
        {
            return element.ValueKind switch
            {
                JsonValueKind.String => [element.GetString()!],
                JsonValueKind.Array when element.Deserialize<string[]>() is { } all && !all.Contains(null) => all,
                _ => null,
            };
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static T? Read<T>(byte[] json) where T : class
    {
        try
        {
            return JsonSerializer.Deserialize<T>(json, Strict);
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            return null;
        }
    }

    private static string Mac(SigningKey key, string signed) => Encode(HMACSHA256.HashData(key.Secret, Encoding.ASCII.GetBytes(signed)));

    private static string Encode(byte[] bytes) => Convert.ToBase64String(bytes).TrimEnd('=').Replace('+', '-').Replace('/', '_');

    private static byte[]? Decode(string part)
    {
        if (part.Length % 4 == 1)
            return null;

        var bytes = Convert.FromBase64String(part.Replace('-', '+').Replace('_', '/').PadRight((part.Length + 3) / 4 * 4, '='));
        return Encode(bytes) == part ? bytes : null;
    }

    [GeneratedRegex(@"\A([A-Za-z0-9_-]*)\.([A-Za-z0-9_-]*)\.([A-Za-z0-9_-]*)\z", RegexOptions.CultureInvariant)]
    private static partial Regex TokenForm();

    private sealed class Header
    {
        [JsonPropertyName("alg")]
        public string? Algorithm { get; init; }

        [JsonPropertyName("kid")]
        public string? KeyId { get; init; }

        [JsonPropertyName("crit")]
        public JsonElement? Critical { get; init; }
    }

    private sealed class Payload
    {
        [JsonPropertyName("sub")]
        public string? Subject { get; init; }

        [JsonPropertyName("aud")]
        public JsonElement Audience { get; init; }

        [JsonPropertyName("exp")]
        public long? Expires { get; init; }

        [JsonPropertyName("nbf")]
        public long? NotBefore { get; init; }
    }
}
