namespace Katas.Grader.Tests.Reporting;

public sealed class HtmlReportInBrowserTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("katas-page-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Theory(Skip = Browser.Reason, SkipUnless = nameof(Browser.IsThere), SkipType = typeof(Browser))]
    [InlineData(360, "light")]
    [InlineData(1100, "dark")]
    public async Task The_page_opens_without_a_complaint_fetches_nothing_and_fits_the_window(int width, string scheme)
    {
        var file = Written();
        await using var browser = await Browser.OpenAsync(file, width, scheme);

        var background = await browser.EvaluateAsync<string>("getComputedStyle(document.body).backgroundColor");
        background.Should().Be(scheme == "light" ? "rgb(246, 247, 249)" : "rgb(18, 21, 27)", "the style applies, in the reader's scheme");
        (await browser.EvaluateAsync<int>("document.documentElement.scrollWidth")).Should().BeLessThanOrEqualTo(width);
        (await browser.EvaluateAsync<int>("document.querySelectorAll('details').forEach(fold => fold.open = true), document.documentElement.scrollWidth")).Should()
            .BeLessThanOrEqualTo(width, "what is behind the folds scrolls in itself");
        (await browser.ScreenshotAsync()).Length.Should().BeGreaterThan(15_000, "an empty window of that size takes a few thousand bytes");
        browser.Complaints.Should().BeEmpty();
        browser.Requests.Should().Equal(new Uri(file).AbsoluteUri);
    }

    [Fact(Skip = Browser.Reason, SkipUnless = nameof(Browser.IsThere), SkipType = typeof(Browser))]
    public async Task The_keyboard_opens_and_closes_a_fold()
    {
        await using var browser = await Browser.OpenAsync(Written(), 1100, "light");

        for (var presses = 0; presses < 60 && await browser.EvaluateAsync<string>("document.activeElement.localName") != "summary"; presses++)
            await browser.PressAsync("Tab", 9);
        const string isOpen = "document.activeElement.parentElement.open";
        (await browser.EvaluateAsync<bool>(isOpen)).Should().BeFalse();
        (await browser.EvaluateAsync<string>("getComputedStyle(document.activeElement).outlineStyle")).Should().Be("solid", "where the keyboard is can be seen");

        await browser.PressAsync("Enter", 13, "\r");
        (await browser.EvaluateAsync<bool>(isOpen)).Should().BeTrue();
        await browser.PressAsync("Enter", 13, "\r");
        (await browser.EvaluateAsync<bool>(isOpen)).Should().BeFalse();
    }

    private string Written()
    {
        var file = Path.Combine(_folder.FullName, "report.html");
        File.WriteAllText(file, SampleReports.Page(SampleReports.All));
        return file;
    }
}
