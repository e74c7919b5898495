// rejected-by: tests: A_payload_that_names_a_member_twice_is_refused
// Is strict with the header only: the payload is signed, after all.

using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Katas.Jwt;

public sealed class JsonWebTokens
{
    private const string Algorithm = "HS256";
    private const long LatestMoment = (1L << 53) - 1;

    private static readonly JsonDocumentOptions Strict = new() { AllowDuplicateProperties = false };

    private readonly SigningKey _current;
    private readonly Dictionary<string, byte[]> _secrets = [];
    private readonly string _audience;
    private readonly TimeSpan _clockSkew;
    private readonly TimeProvider _time;

    public JsonWebTokens(IReadOnlyList<SigningKey> keys, string audience, TimeSpan clockSkew, TimeProvider time)
    {
        ArgumentNullException.ThrowIfNull(keys);
        ArgumentNullException.ThrowIfNull(audience);
        ArgumentNullException.ThrowIfNull(time);
        ArgumentOutOfRangeException.ThrowIfLessThan(clockSkew, TimeSpan.Zero);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(clockSkew, TimeSpan.FromHours(1));
        foreach (var (id, secret) in keys)
        {
            if (secret.Length < HMACSHA256.HashSizeInBytes || !_secrets.TryAdd(id, secret))
                throw new ArgumentException($"The key '{id}' is shorter than the MAC, or there are two of that name.", nameof(keys));
        }

        _current = keys is [var first, ..] ? first : throw new ArgumentException("There is no key to sign with.", nameof(keys));
        (_audience, _clockSkew, _time) = (audience, clockSkew, time);
    }

    public string Sign(TokenClaims claims)
    {
        ArgumentNullException.ThrowIfNull(claims);
        if (!IsMoment(claims.Expires) || !IsMoment(claims.NotBefore ?? 0))
            throw new ArgumentOutOfRangeException(nameof(claims), claims, "A moment is from 0 to 2^53 - 1 seconds after the epoch.");

        var header = new JsonObject { ["alg"] = Algorithm, ["typ"] = "JWT", ["kid"] = _current.Id };
        var payload = new JsonObject { ["sub"] = claims.Subject, ["aud"] = claims.Audience, ["exp"] = claims.Expires };
        if (claims.NotBefore is { } notBefore)
            payload["nbf"] = notBefore;

        var signed = $"{Encode(header)}.{Encode(payload)}";
        return $"{signed}.{Base64Url.EncodeToString(Mac(_current.Secret, signed))}";
    }

    public Verification Verify(string token)
    {
        ArgumentNullException.ThrowIfNull(token);

        if (token.Split('.', 4) is not [var first, var second, var third]
            || Decode(first) is not { } headerJson || Decode(second) is not { } payloadJson || Decode(third) is not { } signature
            || Read(headerJson, ReadHeader, Strict) is not { } header)
            return Refused(TokenError.Malformed);

        // The header says how the token wants to be verified. We know how, so it may only agree.
        if (header.Algorithm != Algorithm)
            return Refused(TokenError.WrongAlgorithm);
        if (header.KeyId is null || !_secrets.TryGetValue(header.KeyId, out var secret))
            return Refused(TokenError.UnknownKey);
        if (!CryptographicOperations.FixedTimeEquals(Mac(secret, token.AsSpan(0, token.LastIndexOf('.'))), signature))
            return Refused(TokenError.BadSignature);

        // Only now is the payload worth a look.
        if (Read(payloadJson, ReadPayload, default) is not { } payload)
            return Refused(TokenError.BadClaims);
        var now = _time.GetUtcNow();
        if ((now + _clockSkew).ToUnixTimeSeconds() < payload.NotBefore)
            return Refused(TokenError.NotYetValid);
        if ((now - _clockSkew).ToUnixTimeSeconds() >= payload.Expires)
            return Refused(TokenError.Expired);
        return payload.Audiences.Contains(_audience)
            ? new Verification(TokenError.None, new TokenClaims(payload.Subject, _audience, payload.Expires, payload.NotBefore))
            : Refused(TokenError.WrongAudience);
    }

    private static Verification Refused(TokenError error) => new(error, Claims: null);

    private static string Encode(JsonObject json) => Base64Url.EncodeToString(Encoding.UTF8.GetBytes(json.ToJsonString()));

    private static byte[] Mac(byte[] secret, ReadOnlySpan<char> signed)
    {
        var bytes = new byte[signed.Length];
        Encoding.ASCII.GetBytes(signed, bytes);
        return HMACSHA256.HashData(secret, bytes);
    }

    /// <summary>The decoder lets padding and white space pass, so only what it would spell the same way is taken.</summary>
    private static byte[]? Decode(string part)
    {
        if (!Base64Url.IsValid(part))
            return null;

        var bytes = Base64Url.DecodeFromChars(part);
        return Base64Url.EncodeToString(bytes) == part ? bytes : null;
    }

    private static T? Read<T>(byte[] json, Func<JsonElement, T?> read, JsonDocumentOptions options) where T : class
    {
        try
        {
            return JsonElement.Parse(json, options) is { ValueKind: JsonValueKind.Object } root ? read(root) : null;
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            // Invalid operation: text that is no Unicode, which shows only when it is read.
            return null;
        }
    }

    private static Header? ReadHeader(JsonElement header) =>
        IsMissing(Member(header, "crit")) ? new Header(Text(Member(header, "alg")), Text(Member(header, "kid"))) : null;

    private static Payload? ReadPayload(JsonElement payload)
    {
        var notBefore = Member(payload, "nbf");
        return Text(Member(payload, "sub")) is { } subject
            && Audiences(Member(payload, "aud")) is { } audiences
            && Moment(Member(payload, "exp")) is { } expires
            && (IsMissing(notBefore) || Moment(notBefore) is not null)
                ? new Payload(subject, audiences, expires, Moment(notBefore))
                : null;
    }

    private static string?[]? Audiences(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => [value.GetString()],
        JsonValueKind.Array when value.EnumerateArray().All(item => item.ValueKind == JsonValueKind.String)
            => [.. value.EnumerateArray().Select(item => item.GetString())],
        _ => null,
    };

    private static JsonElement Member(JsonElement json, string name) => json.TryGetProperty(name, out var value) ? value : default;

    private static bool IsMissing(JsonElement value) => value.ValueKind is JsonValueKind.Undefined or JsonValueKind.Null;

    private static string? Text(JsonElement value) => value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private static long? Moment(JsonElement value) =>
        value.ValueKind == JsonValueKind.Number && value.TryGetInt64(out var seconds) && IsMoment(seconds) ? seconds : null;

    private static bool IsMoment(long seconds) => seconds is >= 0 and <= LatestMoment;

    private sealed record Header(string? Algorithm, string? KeyId);

    private sealed record Payload(string Subject, string?[] Audiences, long Expires, long? NotBefore);
}
