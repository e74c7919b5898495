using System.Text;
using Katas.Grader.Catalog;

namespace Katas.Grader.Reporting;

/// <summary>The documented topics with what answers each, as Markdown for people who browse the repository.</summary>
internal static class TopicsPage
{
    private const string Heading = "## ", Answered = "- [";

    public static string Write(IReadOnlyList<TopicCoverage> topics)
    {
        var page = new StringBuilder($"""
            # Topics

            What interviews for backend engineers ask about, and the katas and follow-up questions that answer it:
            {topics.Count(topic => topic.IsCovered)} of {topics.Count} topics are answered so far. `./kata topics TOPIC` shows one with its questions;
            `./kata topics --write` makes this page.


            """.ReplaceLineEndings("\n"));
        foreach (var topic in topics)
        {
            page.Append($"{Heading}{topic.Topic.Name}\n\n");
            foreach (var kata in topic.Katas)
                page.Append($"{Answered}{kata.Slug}]({Link(kata)}): {kata.Statement.FrontMatter.Title}\n");
            foreach (var (kata, followUp) in topic.FollowUps)
                page.Append($"{Answered}{followUp.Question}]({Link(kata)}#{Anchor(followUp.Question)}) ({kata.Slug})\n");
            if (topic.Later.Count > 0)
                page.Append($"- planned: {string.Join(", ", topic.Later)}\n");
            page.Append('\n');
        }

        return page.ToString().TrimEnd('\n') + "\n";
    }

    /// <summary>The topics for which a page says that something answers them.</summary>
    public static IReadOnlyList<string> AnsweredIn(string page)
    {
        var answered = new List<string>();
        var topic = "";
        foreach (var line in page.ReplaceLineEndings("\n").Split('\n'))
        {
            if (line.StartsWith(Heading, StringComparison.Ordinal))
                topic = line[Heading.Length..];
            else if (line.StartsWith(Answered, StringComparison.Ordinal) && !answered.Contains(topic))
                answered.Add(topic);
        }

        return answered;
    }

    private static string Link(Kata kata) => $"../katas/{kata.Name}/README.md";

    /// <summary>As hosts of Markdown make it of a heading: lower case, no punctuation, a hyphen for each space.</summary>
    private static string Anchor(string heading) => string.Concat(heading.ToLowerInvariant()
        .Where(character => char.IsLetterOrDigit(character) || character is ' ' or '-' or '_')
        .Select(character => character == ' ' ? '-' : character));
}
