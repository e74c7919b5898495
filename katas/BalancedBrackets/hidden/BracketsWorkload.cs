using System.Text;
using BenchmarkDotNet.Attributes;

namespace Katas.BalancedBrackets.Tests;

/// <summary>N is the length of the text.</summary>
public class BracketsWorkload : Workload
{
    private const string Open = "([{", Close = ")]}";

    private string _text = "";

    /// <summary>How the brackets stand.</summary>
    public enum Arrangement
    {
        /// <summary>All open before any closes: the most that can be open at once.</summary>
        Nested,

        /// <summary>Short nests one after the other.</summary>
        SideBySide,

        /// <summary>Brackets of all kinds between other characters, as in source code.</summary>
        Mixed,
    }

    [Params(1_000, 10_000, 100_000, 1_000_000)]
    public override int N { get; set; }

    [Params(Arrangement.Nested, Arrangement.SideBySide, Arrangement.Mixed)]
    public Arrangement Shape { get; set; }

    [GlobalSetup]
    public void Setup()
    {
        var random = new Random(Seed);
        _text = Shape switch
        {
            Arrangement.Nested => Nest(random, N / 2),
            Arrangement.SideBySide => Repeat(N, () => Nest(random, 1 + random.Next(4))),
            _ => Repeat(N, () => new string((char)('a' + random.Next(26)), random.Next(6)) + Nest(random, random.Next(5))),
        };
    }

    [Benchmark]
    [Growth(Time = "O(n)", Space = "O(n)")]
    public bool AreBalanced() => Brackets.AreBalanced(_text);

    private static string Nest(Random random, int depth)
    {
        var text = new char[2 * depth];
        for (var level = 0; level < depth; level++)
        {
            var kind = random.Next(3);
            (text[level], text[^(level + 1)]) = (Open[kind], Close[kind]);
        }

        return new string(text);
    }

    private static string Repeat(int length, Func<string> piece)
    {
        var text = new StringBuilder(length + 16);
        while (text.Length < length)
            text.Append(piece());

        return text.ToString();
    }
}
