using Katas.Grader.Compilation;
using Katas.Grader.Grading;
using Katas.Grader.Reporting;
using Katas.Grader.Submissions;
using Katas.Grader.Testing;
using Markdig;
using Markdig.Extensions.Tables;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using TestResult = Katas.Grader.Testing.TestResult;

namespace Katas.Grader.Tests.Reporting;

/// <summary>Names and messages that would mean something to who reads the report, if they were let.</summary>
public sealed class StrangeReportTests : IDisposable
{
    private readonly TemporaryRepository _copy = new();

    public void Dispose() => _copy.Dispose();

    public static TheoryData<string> Strange =>
    [
        "a | b \\| c", "100 % of 50%25", "first\nsecond\r\nthird", "<b>bold</b> &amp; <!-- gone -->", "`code` ``` fence", "*a* _b_ **c** ~~d~~", "[link](x) ![image](y)",
        "$x^2$ and # no heading", "::error file=a.cs,line=1::forged", "##[error]forged", "back\\slash", "a,b:c=d",
    ];

    [Theory]
    [MemberData(nameof(Strange))]
    public void Markdown_shows_them_as_they_are(string text)
    {
        var document = Markdown.Parse(MarkdownReport.Write([Failed(text)]), new MarkdownPipelineBuilder().UseAdvancedExtensions().Build());

        var cell = document.OfType<Table>().Single().OfType<TableRow>().Last().OfType<TableCell>().ToList();
        cell.Should().HaveCount(4);
        Plain((ParagraphBlock)cell[3][0]).Should().Be(OneLine(text));
        Plain(document.OfType<ParagraphBlock>().First()).Should().Be(OneLine(text));
        Plain(document.OfType<ParagraphBlock>().Skip(1).First()).Should().Be($"{OneLine(text)} (hidden): failed");
        var code = document.OfType<FencedCodeBlock>().Should().ContainSingle().Subject;
        code.Lines.ToString().Should().Be(text.ReplaceLineEndings("\n"));
    }

    [Theory]
    [MemberData(nameof(Strange))]
    public void Github_is_told_them_as_they_are(string text)
    {
        var report = Failed(text) with { Diagnostics = [new CompileError(text, text, 3, 4, text, "")] };

        var commands = GithubRunner.Commands(GithubReport.Write([report], text, Guid.NewGuid()));

        commands.Should().HaveCount(2).And.OnlyContain(command => command.Name == "error" && command.Message == text);
        commands[0].Properties.Should().BeEquivalentTo(new Dictionary<string, string> { ["file"] = text, ["line"] = "3", ["col"] = "4", ["title"] = $"largest-number: {text}" });
        commands[1].Properties["title"].Should().Be($"largest-number: {text.Replace('_', ' ')} (hidden)");
    }

    [Fact]
    public void Control_characters_are_spelled_out()
    {
        MarkdownReport.Write([Failed("a\u001b[31m\u202Eb")]).Should().Contain(@"a\\u{001B}\[31m\\u{202E}b").And.NotContain("\u001b");
    }

    private KataReport Failed(string text) => new(_copy.Kata, Submission.Learner, Verdict.TestsFailed, text)
    {
        Tests = [new TestResult(new ScheduledTest("1", "Tests", "Method", text, Hidden: true), TestOutcome.Failed, text, null, 1)],
    };

    private static string OneLine(string text) => string.Join(' ', text.Split(['\r', '\n'], StringSplitOptions.RemoveEmptyEntries));

    private static string Plain(ParagraphBlock paragraph) => string.Concat(paragraph.Inline!.Descendants().Select(inline => inline switch
    {
        LiteralInline literal => literal.Content.ToString(),
        EmphasisInline => "",
        _ => $"<{inline.GetType().Name}>",
    }));
}
