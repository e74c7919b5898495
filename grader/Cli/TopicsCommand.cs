using Katas.Grader.Catalog;
using Katas.Grader.Reporting;
using Spectre.Console;

namespace Katas.Grader.Cli;

/// <summary>The documented interview topics, and the katas and follow-up questions that answer each.</summary>
internal static class TopicsCommand
{
    public static int Run(Context context, string? name, bool write)
    {
        var topics = TopicCoverage.Of(context.Catalog, context.Repository);
        if (write)
            WritePage(context, topics);
        else if (name is not null)
            Show(context.Out, Find(topics, name));
        else
            List(context.Out, topics);
        return ExitCode.AllSolved;
    }

    private static void List(IAnsiConsole console, IReadOnlyList<TopicCoverage> topics)
    {
        var table = new Table().Border(TableBorder.None).AddColumns(new TableColumn("topic"), new TableColumn("katas"), new TableColumn("follow-ups").RightAligned());
        foreach (var topic in topics)
        {
            var katas = topic.Katas.Select(kata => kata.Slug).Concat(topic.Later.Select(slug => $"({slug})"));
            table.AddRow(Markup.Escape(topic.Topic.Name), Markup.Escape(string.Join(", ", katas)), topic.FollowUps.Count > 0 ? $"{topic.FollowUps.Count}" : "");
        }

        console.Write(table);
        console.WriteLine();
        console.WriteLine($"{topics.Count(topic => topic.IsCovered)} of {topics.Count} topics are answered; katas in brackets are planned. 'kata topics TOPIC' shows the questions of one.");
    }

    private static void Show(IAnsiConsole console, TopicCoverage topic)
    {
        console.MarkupLine($"[bold]{Markup.Escape(topic.Topic.Name)}[/]");
        foreach (var kata in topic.Katas)
            console.WriteLine($"  {kata.Slug}: {kata.Statement.FrontMatter.Title}");
        foreach (var (kata, followUp) in topic.FollowUps)
            console.WriteLine($"  {followUp.Question} ({kata.Slug})");
        foreach (var slug in topic.Later)
            console.WriteLine($"  {slug} is planned.");
    }

    private static void WritePage(Context context, IReadOnlyList<TopicCoverage> topics)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(context.Repository.TopicsPage)!);
        File.WriteAllText(context.Repository.TopicsPage, TopicsPage.Write(topics));
        context.Out.WriteLine($"{context.Repository.Shown(context.Repository.TopicsPage)} is written.");
    }

    private static TopicCoverage Find(IReadOnlyList<TopicCoverage> topics, string name) =>
        topics.FirstOrDefault(topic => topic.Topic.Name.Equals(name, StringComparison.OrdinalIgnoreCase))
            ?? throw new UsageException(Topics.Unknown(name, topics.Select(topic => topic.Topic.Name)));
}
