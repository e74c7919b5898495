using BenchmarkDotNet.Attributes;

namespace Katas.Jwt.Tests;

/// <summary>N is the length of a token in characters, roughly.</summary>
public class JsonWebTokensWorkload : Workload
{
    private readonly JsonWebTokens _tokens = Forge.Tokens();
    private TokenClaims _claims = Forge.Claims;
    private string _token = "";

    /// <summary>What makes the token long.</summary>
    public enum Length
    {
        /// <summary>The name of its subject.</summary>
        Subject,

        /// <summary>A great many members of the header, which anybody can send who has no key.</summary>
        Header,

        /// <summary>A list of audiences, ours at its end.</summary>
        Audiences,

        /// <summary>Nothing but dots.</summary>
        Dots,
    }

    [Params(1_000, 10_000, 100_000, 1_000_000)]
    public override int N { get; set; }

    [Params(Length.Subject, Length.Header, Length.Audiences, Length.Dots)]
    public Length Kind { get; set; }

    [GlobalSetup]
    public void Setup()
    {
        var random = new Random(Seed);
        _claims = Forge.Claims with { Subject = new string([.. Enumerable.Range(0, N).Select(_ => (char)random.Next('a', 'z'))]) };
        var words = Enumerable.Range(0, N / 10).Select(word => $"{word:x}{random.Next(0x10, 0x100):x}").ToList();
        _token = Kind switch
        {
            Length.Header => Forge.Token($$"""{"alg":"HS256",{{string.Concat(words.Select(word => $"\"{word}\":1,"))}}"kid":"new"}"""),
            Length.Audiences => Forge.Token(payload: $$"""{"sub":"ann","aud":[{{string.Concat(words.Select(word => $"\"{word}\","))}}"shop"],"exp":1800000600}"""),
            _ => new string('.', N),
        };
    }

    /// <summary>A token with a long subject is signed first, by the submission itself.</summary>
    [Benchmark]
    [Growth(Time = "O(n)", Space = "O(n)", From = 1 << 14)]
    public int Verify() => (int)_tokens.Verify(Kind is Length.Subject ? _tokens.Sign(_claims) : _token).Error;
}
