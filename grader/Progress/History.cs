namespace Katas.Grader.Progress;

/// <summary>What is remembered of all katas, those that the working copy no longer has included.</summary>
/// <param name="Katas">By slug, in ordinal order; only those of which anything is remembered.</param>
internal sealed record History(IReadOnlyList<KataHistory> Katas)
{
    public static History Empty { get; } = new([]);

    public KataHistory Of(string kata) => Katas.FirstOrDefault(history => history.Kata == kata) ?? KataHistory.Blank(kata);
}
