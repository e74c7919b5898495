using Katas.Grader.Catalog;
using Katas.Grader.Reporting;

namespace Katas.Grader.Verification;

/// <summary>Whether every documented topic has its kata or follow-up, or a kata that is planned for it, and none has lost what it had.</summary>
internal static class TopicCheck
{
    public static IEnumerable<Finding> Findings(KataCatalog catalog, Repository repository)
    {
        var topics = TopicCoverage.Of(catalog, repository);
        var list = repository.Shown(repository.TopicsFile);
        foreach (var topic in topics.Where(topic => !topic.IsCovered && topic.Later.Count == 0))
            yield return new Finding(list, $"Nothing answers '{topic.Topic.Name}', and no kata is planned for it: name it in a kata's front matter or in a follow-up's topics, or add ': later SLUG'.");

        var page = repository.Shown(repository.TopicsPage);
        var written = File.Exists(repository.TopicsPage) ? File.ReadAllText(repository.TopicsPage).ReplaceLineEndings("\n") : "";
        var lost = TopicsPage.AnsweredIn(written).Except(topics.Where(topic => topic.IsCovered).Select(topic => topic.Topic.Name)).ToList();
        foreach (var topic in lost)
            yield return new Finding(page, $"'{topic}' was answered, as the page says, and no longer is: put the topic back into the kata or follow-up that answered it.");
        if (lost.Count == 0 && written != TopicsPage.Write(topics))
            yield return new Finding(page, "The page is not what the katas say now: 'kata topics --write' makes it again.");
    }
}
