using Katas.Grader.Cli;
using Katas.Grader.Verification;
using Katas.Grader.Catalog;

namespace Katas.Grader.Tests.Cli;

public sealed class TopicsTests : IDisposable
{
    private readonly TemporaryRepository _copy = new();

    public TopicsTests()
    {
        File.WriteAllText(_copy.Repository.TopicsFile, """
            # A comment
            unit and integration testing
            REST
            XSS, CSRF and the OWASP list
            CORS: later cors, middleware-pipeline

            """);
        File.WriteAllText(_copy.Kata.StatementFile, """
            ---
            title: Largest number
            topics: [unit and integration testing]
            ---
            ## Follow-ups

            ### What would `GET` answer?

            <!-- topics: REST; XSS, CSRF and the OWASP list -->

            The number.
            """);
    }

    public void Dispose() => _copy.Dispose();

    [Fact]
    public async Task Each_topic_is_listed_with_the_katas_that_answer_it_or_are_planned()
    {
        var run = await _copy.RunAsync("topics");

        run.ExitCode.Should().Be(ExitCode.AllSolved);
        run.Output.ReplaceLineEndings("\n").Split('\n').Select(line => line.TrimEnd()).Should().Equal(
            "topic                        katas                         follow-ups",
            "unit and integration testing largest-number",
            "REST                                                                1",
            "XSS, CSRF and the OWASP list                                        1",
            "CORS                         (cors), (middleware-pipeline)",
            "",
            "3 of 4 topics are answered; katas in brackets are planned. 'kata topics TOPIC' shows the questions of one.",
            "");
    }

    [Fact]
    public async Task One_topic_is_shown_with_its_questions()
    {
        var run = await _copy.RunAsync("topics", "rest");

        run.Output.ReplaceLineEndings("\n").Should().Be("REST\n  What would GET answer? (largest-number)\n");
    }

    [Fact]
    public async Task A_topic_that_there_is_not_is_answered_with_the_nearest()
    {
        var run = await _copy.RunAsync("topics", "owasp");

        run.ExitCode.Should().Be(ExitCode.WrongUsage);
        run.Error.TrimEnd().Should().Be("There is no topic 'owasp'. Did you mean 'XSS, CSRF and the OWASP list'?");
    }

    [Fact]
    public async Task The_page_says_the_same_and_the_check_is_content_with_it()
    {
        await _copy.RunAsync("topics", "--write");

        File.ReadAllText(_copy.Repository.TopicsPage).Should().Contain("""
            ## REST

            - [What would GET answer?](../katas/LargestNumber/README.md#what-would-get-answer) (largest-number)

            """.ReplaceLineEndings("\n")).And.Contain("- planned: cors, middleware-pipeline\n");
        Findings().Should().BeEmpty();
    }

    [Fact]
    public async Task A_topic_that_was_answered_and_no_longer_is_is_found()
    {
        await _copy.RunAsync("topics", "--write");
        var statement = File.ReadAllText(_copy.Kata.StatementFile);
        File.WriteAllText(_copy.Kata.StatementFile, statement.Replace("REST; ", "", StringComparison.Ordinal));

        Findings().Should().Equal(
            "Nothing answers 'REST', and no kata is planned for it: name it in a kata's front matter or in a follow-up's topics, or add ': later SLUG'.",
            "'REST' was answered, as the page says, and no longer is: put the topic back into the kata or follow-up that answered it.");
    }

    [Fact]
    public async Task A_page_that_is_out_of_date_is_found()
    {
        await _copy.RunAsync("topics", "--write");
        File.AppendAllText(_copy.Repository.TopicsFile, "ACID: later bank\n");

        Findings().Should().Equal("The page is not what the katas say now: 'kata topics --write' makes it again.");
    }

    private IEnumerable<string> Findings() => TopicCheck.Findings(new KataCatalog(_copy.Repository), _copy.Repository).Select(finding => finding.Sentence);
}
