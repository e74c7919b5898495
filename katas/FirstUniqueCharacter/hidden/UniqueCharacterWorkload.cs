using BenchmarkDotNet.Attributes;

namespace Katas.FirstUniqueCharacter.Tests;

/// <summary>N is the length of the text.</summary>
/// <remarks>
/// Time is measured on texts with N / 16 different characters, the whole alphabet at the largest size: were the alphabet
/// small, a search for each different character would grow no faster than N. Space is measured on texts whose different
/// characters stay the same number while N grows: a table of the alphabet and a dictionary of what occurs are both flat
/// there, a copy of the text is not.
/// </remarks>
public class UniqueCharacterWorkload : Workload
{
    private string _varied = "", _settled = "";

    /// <summary>How the characters stand.</summary>
    public enum Arrangement
    {
        /// <summary>None is unique; each is followed by its next occurrence only after all the others.</summary>
        FarApart,

        /// <summary>None is unique; all occurrences of a character stand together.</summary>
        SideBySide,

        /// <summary>The only unique character is the last one.</summary>
        UniqueAtTheEnd,

        /// <summary>None is unique, and there are four different ones.</summary>
        FewDifferent,
    }

    [Params(1_000, 10_000, 100_000, 1_000_000)]
    public override int N { get; set; }

    [Params(Arrangement.FarApart, Arrangement.SideBySide, Arrangement.UniqueAtTheEnd, Arrangement.FewDifferent)]
    public Arrangement Shape { get; set; }

    [GlobalSetup]
    public void Setup()
    {
        _varied = Text(different: Math.Min(N / 16, char.MaxValue));
        _settled = Text(different: Math.Min(N / 4, 1_000));
    }

    [Benchmark]
    [Growth(Time = "O(n)", To = 1 << 20)]
    public int FirstIndex() => UniqueCharacter.FirstIndex(_varied);

    [Benchmark]
    [Growth(Space = "O(1)", From = 1 << 12)]
    public int FirstIndexInSettledAlphabet() => UniqueCharacter.FirstIndex(_settled);

    private string Text(int different)
    {
        var random = new Random(Seed);
        var alphabet = Enumerable.Range(char.MinValue, char.MaxValue + 1).Select(code => (char)code).ToArray();
        random.Shuffle(alphabet);

        var text = new char[N];
        for (var index = 0; index < N; index++)
        {
            text[index] = Shape switch
            {
                Arrangement.SideBySide => alphabet[(int)((long)index * different / N)],
                Arrangement.FewDifferent => alphabet[index % 4],
                _ => alphabet[index % different],
            };
        }

        if (Shape == Arrangement.FewDifferent)
            random.Shuffle(text);
        if (Shape == Arrangement.UniqueAtTheEnd)
            text[^1] = alphabet[different];

        return new string(text);
    }
}
