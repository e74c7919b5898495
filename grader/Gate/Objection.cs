namespace Katas.Grader.Gate;

/// <summary>What is against a symbol, wherever it is used.</summary>
/// <param name="Symbol">The symbol's full name, or a word of the language.</param>
/// <param name="Advice">What to do instead; null where the list has no advice.</param>
/// <param name="Involves">The type in its signature that is what is refused.</param>
internal sealed record Objection(string Symbol, string? Advice, string? Involves = null)
{
    public string Sentence => $"A submission may not use `{Symbol}`{(Involves is null ? "" : $", which involves `{Involves}`")}"
        + (Advice is null ? ": it is not on the list of what submissions may use, grader/Gate/allowed.txt." : $". Instead: {Advice}");
}
