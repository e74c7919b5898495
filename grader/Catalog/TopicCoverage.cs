namespace Katas.Grader.Catalog;

/// <summary>What answers a documented topic.</summary>
/// <param name="Topic">The topic.</param>
/// <param name="Katas">The katas whose front matter names it.</param>
/// <param name="FollowUps">The follow-up questions that name it.</param>
internal sealed record TopicCoverage(Topic Topic, IReadOnlyList<Kata> Katas, IReadOnlyList<(Kata Kata, FollowUp FollowUp)> FollowUps)
{
    public bool IsCovered => Katas.Count > 0 || FollowUps.Count > 0;

    /// <summary>Planned katas that are not there yet.</summary>
    public required IReadOnlyList<string> Later { get; init; }

    /// <summary>Every topic, in the order of the file that lists them.</summary>
    public static IReadOnlyList<TopicCoverage> Of(KataCatalog catalog, Repository repository) =>
    [
        .. Topics.All(repository).Select(topic => new TopicCoverage(
            topic,
            [.. catalog.All.Where(kata => kata.Statement.FrontMatter.Topics.Contains(topic.Name))],
            [.. catalog.All.SelectMany(kata => kata.Statement.FollowUps.Where(followUp => followUp.Topics.Contains(topic.Name)).Select(followUp => (kata, followUp)))])
        {
            Later = [.. topic.Later.Where(slug => catalog.TryFind(slug) is null)],
        }),
    ];
}
