using Katas.Grader.Catalog;
using Katas.Grader.Submissions;

namespace Katas.Grader.Interviewing;

/// <summary>Picks the katas of a round.</summary>
/// <param name="all">Every kata.</param>
/// <param name="solved">The slugs of those that the learner has solved already.</param>
internal sealed class RoundPlan(IReadOnlyList<Kata> all, IReadOnlySet<string> solved)
{
    public static readonly string[] Levels = ["junior", "mid", "senior"];

    /// <summary>
    /// Untouched katas before those with work in them, and solved ones only where nothing else fits; among these, those first that
    /// share the fewest topics with what is picked already, in an order that the seed decides.
    /// </summary>
    /// <exception cref="UsageException">None fits; the message says what would.</exception>
    public IReadOnlyList<Kata> Pick(RoundWish wish)
    {
        var wished = all.Where(kata => IsWished(kata, wish)).ToList();
        if (wished.Count == 0)
            throw new UsageException(NothingLike(wish));
        var fitting = wished.Where(kata => kata.Statement.FrontMatter.Minutes <= wish.Minutes).ToArray();
        if (fitting.Length == 0)
            throw new UsageException(NothingSoShort(wish, wished));

        var best = fitting.Min(Rank);
        var pool = fitting.Where(kata => Rank(kata) == best).ToArray();
        new Random(wish.Seed).Shuffle(pool);

        List<Kata> picked = [];
        while (pool.Except(picked).Where(kata => Minutes(picked) + kata.Statement.FrontMatter.Minutes <= wish.Minutes)
            .MinBy(kata => kata.Statement.FrontMatter.Topics.Intersect(picked.SelectMany(other => other.Statement.FrontMatter.Topics)).Count()) is { } next)
            picked.Add(next);
        return picked;
    }

    private int Rank(Kata kata) => solved.Contains(kata.Slug) ? 2 : StubReset.IsPristine(kata) ? 0 : 1;

    private static int Minutes(IEnumerable<Kata> katas) => katas.Sum(kata => kata.Statement.FrontMatter.Minutes);

    private static bool IsWished(Kata kata, RoundWish wish) =>
        kata.Statement.FrontMatter is { Minutes: > 0 } front && (wish.Level is null || front.Level == wish.Level) && IsAbout(front, wish.Topics);

    private static bool IsAbout(FrontMatter front, IReadOnlyList<string> topics) => topics.Count == 0 || front.Topics.Intersect(topics).Any();

    private string NothingLike(RoundWish wish)
    {
        var levels = Levels.Where(level => all.Any(kata => kata.Statement.FrontMatter is { Minutes: > 0 } front && front.Level == level && IsAbout(front, wish.Topics))).ToList();
        return levels.Count > 0 ? $"There is no {Words(wish)}, but there are some for {string.Join(" and ", levels)}: choose that --level, or leave it out."
            : wish.Topics.Count > 0 ? $"There is no kata {About(wish)}: choose other --topics, or leave them out. 'kata topics' shows which there are katas for."
            : "There is no kata to pick from: no folder of katas/ holds a statement that says how many minutes it takes.";
    }

    private static string NothingSoShort(RoundWish wish, List<Kata> wished)
    {
        var shortest = wished.MinBy(kata => kata.Statement.FrontMatter.Minutes)!;
        var minutes = shortest.Statement.FrontMatter.Minutes;
        return $"No {Words(wish)} takes {wish.Minutes} minutes or less: the shortest, {shortest.Slug}, takes {minutes}. '--minutes {minutes}' leaves room for it.";
    }

    private static string Words(RoundWish wish) => $"{(wish.Level is null ? "" : $"{wish.Level} ")}kata{(wish.Topics.Count == 0 ? "" : $" {About(wish)}")}";

    private static string About(RoundWish wish) => $"about {string.Join(" or ", wish.Topics.Select(topic => $"'{topic}'"))}";
}
