using System.Text.RegularExpressions;

namespace Katas.Grader.Tests.Interviewing;

public sealed class RoundPageTests : IDisposable
{
    private readonly InterviewDesk _desk = new();

    public void Dispose() => _desk.Dispose();

    [Fact]
    public async Task The_page_holds_the_outcome_the_verdicts_and_the_questions_with_their_answers_folded()
    {
        var text = File.ReadAllText(_desk.Kata.StatementFile);
        File.WriteAllText(_desk.Kata.StatementFile, text[..text.IndexOf("## Follow-ups")] + """
            ## Follow-ups

            ### What if `n` is 10^9 & sorted?

            Take the *last*: `numbers[^1]` <script>alert(1)</script>.

            ### And without memory?

            - One pass.
            """);
        await _desk.RunAsync("interview", "--minutes", "30");
        _desk.Clock.Advance(TimeSpan.FromMinutes(40));
        _desk.Save(InterviewDesk.Wrong);

        await _desk.RunAsync("interview", "finish");

        var page = File.ReadAllText(Path.Combine(_desk.Repository.Interviews, "2026-11-25-141500.html"));
        page.Should().StartWith("<!DOCTYPE html>").And.Contain("<h1>Interview of 25 November 2026</h1>")
            .And.Contain("<p>0 of 1 solved in time, from 14:15 to 14:45.</p>")
            .And.Contain("<dt>largest-number</dt><dd>tests-failed. Its files were last written at 14:55, 10 minutes after the end at 14:45.</dd>")
            .And.Contain("Negative numbers have a largest one too");
        var folds = Regex.Matches(page, @"<details>\s*<summary>(What|And)(.*?)</summary>\s*(.*?)\s*</details>", RegexOptions.Singleline);
        folds.Select(fold => fold.Groups[1].Value + fold.Groups[2].Value).Should().Equal("What if n is 10^9 &amp; sorted?", "And without memory?");
        folds[0].Groups[3].Value.Should().Be("<p>Take the <em>last</em>: <code>numbers[^1]</code> &lt;script&gt;alert(1)&lt;/script&gt;.</p>");
        folds[1].Groups[3].Value.Should().Contain("<li>One pass.</li>");
        page.Should().NotContain("<script").And.NotContain("src=").And.NotContain("<link");
    }
}
