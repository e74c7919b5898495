using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Katas.Grader.Complexity;
using Katas.Grader.Reporting.Html;

namespace Katas.Grader.Tests.Reporting;

public partial class HtmlReportTests
{
    [Fact]
    public void A_page_has_its_landmarks_a_language_and_headings_in_order()
    {
        var page = Parsed(SampleReports.All);

        page.DocumentElement.GetAttribute("lang").Should().Be("en");
        page.Title.Should().Be("Katas, graded");
        page.QuerySelector("meta[name=viewport]")!.GetAttribute("content").Should().Be("width=device-width, initial-scale=1");
        page.Body!.Children.Select(element => element.LocalName).Should().Equal("a", "header", "nav", "main", "footer");
        page.QuerySelectorAll("h1").Should().ContainSingle();
        var levels = page.QuerySelectorAll("h1, h2, h3, h4").Select(heading => heading.LocalName[1] - '0').ToList();
        levels.Zip(levels.Skip(1)).Should().OnlyContain(pair => pair.Second <= pair.First + 1);
    }

    [Fact]
    public void The_page_is_well_formed()
    {
        var parser = new HtmlParser(new HtmlParserOptions { IsStrictMode = true });

        foreach (var kata in SampleReports.All)
            parser.ParseDocument(SampleReports.Page(kata)).QuerySelectorAll("article").Should().ContainSingle();
        parser.ParseDocument(SampleReports.Page()).QuerySelector("header p")!.TextContent.Should().StartWith("No kata was started.");
    }

    [Fact]
    public void A_submission_cannot_write_markup_into_the_page()
    {
        var page = Parsed(SampleReports.Everywhere);

        page.QuerySelectorAll("script, img, iframe, object, embed, link, base, form").Should().BeEmpty();
        page.QuerySelectorAll("style").Should().ContainSingle();
        page.All.SelectMany(element => element.Attributes).Should().NotContain(attribute => attribute.Name.StartsWith("on") || attribute.Name == "style" || attribute.Name == "src");
        // And the reader sees what was handed in, as it was.
        foreach (var place in (string[])[".reason", ".tag", "li.case strong", "li.case pre code", "dl.facts dd", "pre.tall", "td", "figcaption", "svg title", "section p"])
            page.QuerySelectorAll(place).Should().Contain(element => element.TextContent.Contains(SampleReports.Hostile), place);
    }

    [Fact]
    public void What_would_turn_the_direction_of_writing_is_spelled_out() =>
        Fragment.Of($"<p>{"a\u202Eb\u0007\ud800\tc\r\nd"}</p>").ToString().Should().Be("<p>a\\u{202E}b\\u{0007}\\u{D800}\tc\nd</p>");

    [Fact]
    public void The_policy_allows_the_page_its_own_style_and_nothing_else()
    {
        var page = Parsed(SampleReports.All);

        var digest = Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(page.QuerySelector("style")!.TextContent)));
        page.QuerySelector("meta[http-equiv=Content-Security-Policy]")!.GetAttribute("content").Should()
            .Be($"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'");
    }

    [Fact]
    public void Every_link_leads_to_a_place_on_the_page_and_every_name_is_given_once()
    {
        foreach (var page in SampleReports.All.Select(kata => Parsed(kata)).Append(Parsed(SampleReports.All)))
        {
            var ids = page.QuerySelectorAll("[id]").Select(element => element.Id!).ToList();
            ids.Should().OnlyHaveUniqueItems();
            page.QuerySelectorAll("a").Select(link => link.GetAttribute("href")![1..]).Should().BeSubsetOf(ids);
            page.QuerySelectorAll("[aria-labelledby]").Select(element => element.GetAttribute("aria-labelledby")).Should().BeSubsetOf(ids);
        }
    }

    [Fact]
    public void Several_katas_have_a_summary_and_a_navigation()
    {
        var page = Parsed(SampleReports.TooSlow, SampleReports.Solved, SampleReports.NotStarted);

        page.QuerySelector("header p")!.TextContent.Should().Be("1 solved, 1 not solved, 1 not started.");
        page.QuerySelectorAll("nav a").Select(link => Text(link)).Should().Equal("largest-number ✗ too-slow", "second-highest-salary ✓ solved", "url-shortener ○ not-started");
        page.QuerySelectorAll("main > article").Select(article => article.Id).Should().Equal(page.QuerySelectorAll("nav a").Select(link => link.GetAttribute("href")![1..]));
    }

    [Fact]
    public void A_kata_begins_with_its_verdict_and_the_reason()
    {
        var page = Parsed(SampleReports.Failing);

        page.Title.Should().Be("balanced-brackets: tests-failed");
        Text(page.QuerySelector("article .title")!).Should().Be("balanced-brackets ✗ tests-failed");
        page.QuerySelector("article .reason")!.TextContent.Should().Be("2 of 3 tests failed.");
    }

    [Fact]
    public void Failing_cases_come_first_with_what_went_in_what_should_have_come_and_what_came()
    {
        var cases = Parsed(SampleReports.Failing).QuerySelectorAll("li.case");

        cases.Select(Text).Should().Equal(
            "Kinds must not cross ✗ failed hidden test Input AreBalanced(\"([)]\") Expected False Got True Note seed 7 It wrote to the console: looking at it",
            "Length is told ✗ failed Expected 2 Got 0 Note difference of -2 Asserted in tests/Katas.Tests/LengthTests.cs:11");
    }

    [Theory]
    [InlineData("Expected a <System.ArgumentNullException> to be thrown, but no exception was thrown.")]
    [InlineData("The loop in endless.cs, line 10, went round more than 1,000,000,000 times.")]
    [InlineData("")]
    public void A_message_of_another_form_is_shown_as_it_is(string message) => FailureText.Of(message).Should().BeNull();

    [Fact]
    public void The_message_of_an_assertion_is_taken_apart() =>
        FailureText.Of("Expected value to be 1 because that is what F(\", but found 3\") returns, but found 0 (difference of -1).").Should()
            .Be(new FailureText("F(\", but found 3\")", "1", "0", "difference of -1", null));

    [Fact]
    public void A_compile_error_has_its_line_with_a_caret_below_the_column()
    {
        var error = Parsed(SampleReports.NotCompiling).QuerySelector("li.case")!;

        Text(error.QuerySelector("p.quiet")!).Should().Be("katas/RateLimiter/Limiter.cs(14,9) · CS0200");
        error.QuerySelector("pre")!.TextContent.Should().Be("\treturn numbers.Length = 0;\n\t       ^");
    }

    [Fact]
    public void A_refusal_without_a_line_is_shown_without_one() =>
        Text(Parsed(SampleReports.Rejected).QuerySelector("li.case")!).Should().Be("A submission may not use System.IO.File . Instead: work in memory. · gate");

    [Fact]
    public void A_plot_shows_both_sides_in_shapes_of_their_own_and_says_what_it_shows()
    {
        var svg = Parsed(SampleReports.TooSlow).QuerySelector("svg")!;

        svg.GetAttribute("role").Should().Be("img");
        svg.QuerySelector("title")!.TextContent.Should().Be("Time of Largest, divided by n, over n");
        svg.QuerySelector("desc")!.TextContent.Should().Be("From n = 1,024 to n = 32,768 it changes by a factor of 32 for the submission and of 1 for the reference.");
        svg.QuerySelectorAll("circle").Length.Should().Be(6 + 1, "every size of the submission has a dot, and so has the legend");
        svg.QuerySelectorAll("rect").Length.Should().Be(6 + 1);
        svg.QuerySelectorAll("text").Select(text => text.TextContent).Should().Contain(["submission", "reference", "as allowed", "time ÷ n", "n, the size of the input", "2,048", "8,192", "32,768"]);
        Heights(svg, "polyline.own").Should().BeInDescendingOrder("what grows too fast rises").And.OnlyHaveUniqueItems();
        Heights(svg, "polyline.theirs").Distinct().Should().ContainSingle("what grows as allowed is flat");
    }

    [Fact]
    public void Where_growth_is_as_allowed_the_plot_is_flat() =>
        Heights(Parsed(SampleReports.Solved).QuerySelector("svg")!, "polyline.own").Distinct().Should().ContainSingle();

    [Theory]
    [InlineData("O(1)")]
    [InlineData("O(2^n)")]
    public void Whatever_was_measured_fits_into_the_plot(string required)
    {
        foreach (var cost in (Func<int, double>[])[n => Math.Pow(n, 6), _ => 0, n => n % 3, n => 1e-9 / n])
        {
            var result = SampleReports.Growth("Op", "time", GrowthOutcome.Exceeded, "", cost, _ => 1) with { Required = required };
            var svg = new HtmlParser().ParseDocument(GrowthFigure.Of(result).ToString()).QuerySelector("svg");
            if (svg is not null)
                Heights(svg, "polyline").Should().OnlyContain(y => y >= 30 && y <= 220);
        }
    }

    [Fact]
    public void The_numbers_are_behind_a_fold()
    {
        var table = Parsed(SampleReports.TooSlow).QuerySelectorAll("details table").Single(table => Text(table).StartsWith("time of Largest"));

        table.Closest("details")!.HasAttribute("open").Should().BeFalse();
        Text(table).Should().StartWith("time of Largest : processor time of a call, median n submission reference ratio 1,024 1.0 ms 20.5 µs 51×");
    }

    [Fact]
    public void Lines_that_differ_are_marked()
    {
        var rows = Parsed(SampleReports.Solved).QuerySelectorAll(".diff tbody tr");

        rows.Select(Text).Should().Equal("1 same", "2 - submission mine", "2 + reference theirs", "3 + reference longer", "4 end");
        rows.Select(row => row.ClassName).Should().Equal("same", "removed", "added", "added", "same");
    }

    [Fact]
    public void The_footer_says_where_it_was_graded() =>
        Text(Parsed(SampleReports.Solved).QuerySelector("footer")!).Should().Be(
            "About this report Made 1 March 2026, 09:30 +00:00 Machine Debian GNU/Linux 12, .NET 10.0.1, 2 processors "
            + "Isolation namespaces: submissions saw no network, no other process and no file of this machine's user. "
            + "Growth judged by processor time, and instructions counted by Valgrind where time does not decide");

    [Fact]
    public void Text_stands_out_from_what_is_behind_it_in_both_schemes()
    {
        (string Text, string Behind)[] pairs =
        [
            .. from text in (string[])["text", "quiet", "link", "good", "bad", "warn"] from behind in (string[])["page", "card"] select (text, behind),
            ("text", "sunk"), ("quiet", "sunk"), ("bad", "sunk"), ("good", "good-back"), ("bad", "bad-back"), ("warn", "warn-back"), ("text", "good-back"), ("text", "bad-back"),
            ("quiet", "good-back"), ("quiet", "bad-back"),
        ];
        var style = Parsed(SampleReports.All).QuerySelector("style")!.TextContent;
        var schemes = Scheme().Matches(style).Take(2).Select(scheme => Colour().Matches(scheme.Value).ToDictionary(match => match.Groups[1].Value, match => Luminance(match.Groups[2].Value))).ToList();

        schemes.Should().HaveCount(2);
        foreach (var scheme in schemes)
            pairs.Should().OnlyContain(pair => Contrast(scheme[pair.Text], scheme[pair.Behind]) >= 4.5);
    }

    private static IDocument Parsed(params IReadOnlyList<HtmlKata> katas) => new HtmlParser().ParseDocument(SampleReports.Page(katas));

    /// <summary>The words that a reader sees, with single blanks between elements.</summary>
    private static string Text(IElement element) => string.Join(' ', element.GetDescendants().OfType<IText>()
        .SelectMany(text => text.Data.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)));

    private static List<double> Heights(IElement svg, string line) => [.. svg.QuerySelectorAll(line)
        .SelectMany(points => points.GetAttribute("points")!.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        .Select(point => double.Parse(point.Split(',')[1], CultureInfo.InvariantCulture))];

    /// <summary>As WCAG 2 defines it.</summary>
    private static double Contrast(double one, double other) => (Math.Max(one, other) + 0.05) / (Math.Min(one, other) + 0.05);

    private static double Luminance(string colour)
    {
        var channels = Convert.FromHexString(colour).Select(value => value / 255.0).Select(value => value <= 0.04045 ? value / 12.92 : Math.Pow((value + 0.055) / 1.055, 2.4)).ToList();
        return 0.2126 * channels[0] + 0.7152 * channels[1] + 0.0722 * channels[2];
    }

    [GeneratedRegex(@":root \{[^}]*\}")]
    private static partial Regex Scheme();

    [GeneratedRegex("--([a-z-]+): #([0-9a-f]{6})")]
    private static partial Regex Colour();
}
