using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace Katas.Jwt;

/// <summary>Reads each object once from front to back, throws inside and catches at the border.</summary>
public sealed class JsonWebTokens
{
    private const long Last = 9_007_199_254_740_991;

    private readonly IReadOnlyList<SigningKey> _keys;
    private readonly string _audience;
    private readonly TimeSpan _skew;
    private readonly TimeProvider _time;

    public JsonWebTokens(IReadOnlyList<SigningKey> keys, string audience, TimeSpan clockSkew, TimeProvider time)
    {
        ArgumentNullException.ThrowIfNull(keys);
        ArgumentNullException.ThrowIfNull(audience);
        ArgumentNullException.ThrowIfNull(time);
        ArgumentOutOfRangeException.ThrowIfNegative(clockSkew.Ticks, nameof(clockSkew));
        ArgumentOutOfRangeException.ThrowIfGreaterThan(clockSkew.Ticks, TimeSpan.TicksPerHour, nameof(clockSkew));
        if (keys.Count == 0)
            throw new ArgumentException("A key is needed to sign with.", nameof(keys));
        var ids = new HashSet<string>(StringComparer.Ordinal);
        foreach (var key in keys)
        {
            if (!ids.Add(key.Id))
                throw new ArgumentException($"The key '{key.Id}' is there twice.", nameof(keys));
            if (key.Secret.Length < 32)
                throw new ArgumentException($"The key '{key.Id}' has less than 32 bytes.", nameof(keys));
        }

        (_keys, _audience, _skew, _time) = (keys, audience, clockSkew, time);
    }

    public string Sign(TokenClaims claims)
    {
        ArgumentNullException.ThrowIfNull(claims);
        foreach (var moment in new[] { claims.Expires, claims.NotBefore ?? 0 })
        {
            if (moment is < 0 or > Last)
                throw new ArgumentOutOfRangeException(nameof(claims), moment, "A moment is out of range.");
        }

        var header = Write(json =>
        {
            json.WriteString("alg", "HS256");
            json.WriteString("kid", _keys[0].Id);
        });
        var payload = Write(json =>
        {
            if (claims.NotBefore is { } notBefore)
                json.WriteNumber("nbf", notBefore);
            json.WriteNumber("exp", claims.Expires);
            json.WriteString("aud", claims.Audience);
            json.WriteString("sub", claims.Subject);
        });
        var signed = Base64Url.EncodeToString(header) + "." + Base64Url.EncodeToString(payload);
        return signed + "." + Base64Url.EncodeToString(HMACSHA256.HashData(_keys[0].Secret, Encoding.ASCII.GetBytes(signed)));
    }

    public Verification Verify(string token)
    {
        ArgumentNullException.ThrowIfNull(token);
        try
        {
            return new Verification(TokenError.None, Examine(token));
        }
        catch (Refusal refusal)
        {
            return new Verification(refusal.Error, null);
        }
    }

    private TokenClaims Examine(string token)
    {
        var firstDot = token.IndexOf('.');
        var lastDot = token.LastIndexOf('.');
        Require(firstDot < lastDot, TokenError.Malformed);
        var header = Decode(token[..firstDot]);
        var payload = Decode(token[(firstDot + 1)..lastDot]);
        var signature = Decode(token[(lastDot + 1)..]);

        string? algorithm = null, keyId = null;
        ReadObject(header, TokenError.Malformed, (string name, ref Utf8JsonReader json) =>
        {
            switch (name)
            {
                case "alg":
                    algorithm = json.GetString();
                    break;
                case "kid":
                    keyId = json.GetString();
                    break;
                default:
                    Require(name != "crit", TokenError.Malformed);
                    json.Skip();
                    break;
            }
        });

        Require(algorithm == "HS256", TokenError.WrongAlgorithm);
        var key = _keys.SingleOrDefault(candidate => string.Equals(candidate.Id, keyId, StringComparison.Ordinal)) ?? throw new Refusal(TokenError.UnknownKey);
        using (var mac = IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, key.Secret))
        {
            mac.AppendData(Encoding.ASCII.GetBytes(token[..lastDot]));
            Require(CryptographicOperations.FixedTimeEquals(mac.GetHashAndReset(), signature), TokenError.BadSignature);
        }

        string? subject = null;
        HashSet<string>? audiences = null;
        long? expires = null, notBefore = null;
        ReadObject(payload, TokenError.BadClaims, (string name, ref Utf8JsonReader json) =>
        {
            switch (name)
            {
                case "sub":
                    subject = json.GetString();
                    break;
                case "aud":
                    audiences = ReadAudiences(ref json);
                    break;
                case "exp":
                    expires = ReadMoment(ref json);
                    break;
                case "nbf":
                    notBefore = ReadMoment(ref json);
                    break;
                default:
                    json.Skip();
                    break;
            }
        });
        Require(subject is not null && audiences is not null && expires is not null, TokenError.BadClaims);

        var now = _time.GetUtcNow();
        Require(notBefore is null || (now + _skew - DateTimeOffset.UnixEpoch).Ticks / TimeSpan.TicksPerSecond >= notBefore, TokenError.NotYetValid);
        Require(now < DateTimeOffset.UnixEpoch + _skew || (now - _skew - DateTimeOffset.UnixEpoch).Ticks / TimeSpan.TicksPerSecond < expires, TokenError.Expired);
        Require(audiences!.Contains(_audience), TokenError.WrongAudience);
        return new TokenClaims(subject!, _audience, expires!.Value, notBefore);
    }

    private delegate void MemberReader(string name, ref Utf8JsonReader json);

    private static void ReadObject(byte[] bytes, TokenError error, MemberReader read)
    {
        try
        {
            var json = new Utf8JsonReader(bytes);
            var names = new HashSet<string>();
            Require(json.Read() && json.TokenType == JsonTokenType.StartObject, error);
            while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
            {
                var name = json.GetString()!;
                Require(names.Add(name), error);
                json.Read();
                if (json.TokenType != JsonTokenType.Null)
                    read(name, ref json);
            }

            Require(!json.Read(), error);
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException or FormatException)
        {
            throw new Refusal(error);
        }
    }

    private static HashSet<string> ReadAudiences(ref Utf8JsonReader json)
    {
        var audiences = new HashSet<string>();
        if (json.TokenType != JsonTokenType.StartArray)
        {
            audiences.Add(json.GetString()!);
            return audiences;
        }

        while (json.Read() && json.TokenType != JsonTokenType.EndArray)
            audiences.Add(json.GetString() ?? throw new JsonException());
        return audiences;
    }

    private static long ReadMoment(ref Utf8JsonReader json)
    {
        var moment = json.GetInt64();
        Require(moment is >= 0 and <= Last, TokenError.BadClaims);
        return moment;
    }

    private static byte[] Write(Action<Utf8JsonWriter> members)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream))
        {
            json.WriteStartObject();
            members(json);
            json.WriteEndObject();
        }

        return stream.ToArray();
    }

    private static byte[] Decode(string part)
    {
        Require(part.All(character => char.IsAsciiLetterOrDigit(character) || character is '-' or '_'), TokenError.Malformed);
        try
        {
            // This decoder refuses a length of 4k + 1 and unused bits that are set.
            return Base64Url.DecodeFromChars(part);
        }
        catch (FormatException)
        {
            throw new Refusal(TokenError.Malformed);
        }
    }

    private static void Require(bool condition, TokenError error)
    {
        if (!condition)
            throw new Refusal(error);
    }

    private sealed class Refusal(TokenError error) : Exception
    {
        public TokenError Error => error;
    }
}
