namespace Katas.Grader.Reporting.Html;

/// <summary>A sentence of the grader, in which backticks set off code.</summary>
internal static class Prose
{
    public static Fragment Of(string sentence)
    {
        var pieces = sentence.Split('`');
        return pieces.Length % 2 == 0 ? Fragment.Of($"{sentence}") : Fragment.Each(pieces.Index(), piece => piece.Index % 2 == 0 ? Fragment.Of($"{piece.Item}") : Fragment.Of($"<code>{piece.Item}</code>"));
    }
}
