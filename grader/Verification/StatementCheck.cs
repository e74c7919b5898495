using Katas.Grader.Catalog;

namespace Katas.Grader.Verification;

/// <summary>Whether statement and notes are complete.</summary>
internal static class StatementCheck
{
    private static readonly string[] Sections = ["Examples", "Rules", "Required complexity", "Hints", "Follow-ups"];
    private static readonly string[] Levels = ["junior", "mid", "senior"];

    private const int FewestHints = 2, FewestFollowUps = 3;

    public static IEnumerable<Finding> Findings(Kata kata)
    {
        var file = kata.Repository.Shown(kata.StatementFile);
        var statement = kata.Statement;
        var front = statement.FrontMatter;

        if (front.Title.Length == 0)
            yield return new Finding(file, "The front matter has no 'title'.");
        if (!Levels.Contains(front.Level))
            yield return new Finding(file, $"The front matter's 'level' is '{front.Level}'; it is one of {string.Join(", ", Levels)}.");
        if (front.Minutes <= 0)
            yield return new Finding(file, "The front matter's 'minutes' is missing: how long does the kata take in an interview?");
        if (front.Time.Length == 0 || front.Space.Length == 0)
            yield return new Finding(file, "The front matter needs 'time' and 'space': the required classes.");
        if (front.Topics.Count == 0)
            yield return new Finding(file, "The front matter has no 'topics'.");
        foreach (var topic in front.Topics.Except(Topics.Read(kata.Repository)))
            yield return new Finding(file, $"The topic '{topic}' is none of those in {kata.Repository.Shown(kata.Repository.TopicsFile)}.");

        foreach (var section in Sections.Except(statement.Sections))
            yield return new Finding(file, $"There is no section '## {section}'.");
        if (statement.Examples.Count == 0)
            yield return new Finding(file, "'## Examples' holds no fenced csharp or sql block; examples are run as tests.");
        if (statement.Examples.Any(example => !example.Code.Contains("=>", StringComparison.Ordinal)))
            yield return new Finding(file, "An example block shows no result: end a line with '// => value', or an sql block with '-- => value'.");
        if (statement.Hints.Count < FewestHints)
            yield return new Finding(file, $"'## Hints' has {statement.Hints.Count} numbered hints; {FewestHints} are the least.");
        if (statement.FollowUps.Count < FewestFollowUps)
            yield return new Finding(file, $"'## Follow-ups' has {statement.FollowUps.Count} questions; {FewestFollowUps} are the least.");
        foreach (var (followUp, topic) in statement.FollowUps.SelectMany(followUp => followUp.Topics.Except(Topics.Read(kata.Repository)).Select(topic => (followUp, topic))))
            yield return new Finding(file, $"The topic '{topic}' of the follow-up '{followUp.Question}' is none of those in {kata.Repository.Shown(kata.Repository.TopicsFile)}.");
        foreach (var question in statement.FollowUps.Where(followUp => followUp.Answer.Length == 0))
            yield return new Finding(file, $"The follow-up '{question.Question}' has no answer.");

        var notes = kata.Repository.Shown(kata.NotesFile);
        if (!File.Exists(kata.NotesFile) || new FileInfo(kata.NotesFile).Length == 0)
            yield return new Finding(notes, "The reference has no notes: the idea, why the complexity holds, alternatives, what changes at scale.");
    }
}
