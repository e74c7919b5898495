namespace Katas.Grader.Interviewing;

/// <summary>What a round is to be.</summary>
/// <param name="Minutes">How long.</param>
/// <param name="Level">Of the katas; null where any will do.</param>
/// <param name="Topics">A kata is about one of them at least; none where any will do.</param>
/// <param name="Seed">The same seed picks the same katas among the same.</param>
internal sealed record RoundWish(int Minutes, string? Level, IReadOnlyList<string> Topics, int Seed);
