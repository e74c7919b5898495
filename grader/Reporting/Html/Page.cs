using System.Reflection;
using System.Security.Cryptography;
using System.Text;

namespace Katas.Grader.Reporting.Html;

/// <summary>
/// One file that needs nothing else: its own style, no script, and a policy by which the browser would run none and fetch
/// nothing even if a submission had managed to write markup into it.
/// </summary>
/// <param name="Title">The browser's title.</param>
/// <param name="Summary">What stands below the heading.</param>
/// <param name="Links">The navigation; one link alone leads nowhere and is left out.</param>
/// <param name="Content">What the page is about; its headings begin at the second level.</param>
/// <param name="Footer">How and where the page was made.</param>
internal sealed record Page(string Title, Fragment Summary, IReadOnlyList<PageLink> Links, Fragment Content, Fragment Footer)
{
    /// <summary>The heading; the title where nothing else is said.</summary>
    public string Heading { get; init; } = Title;

    private static readonly Lazy<string> Style = new(ReadStyle);

    /// <summary>The document.</summary>
    public string Write() => Fragment.Of(
        $"""
        <!DOCTYPE html>
        <html lang="en">
        <head>
        <meta charset="utf-8">
        <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'sha256-{Digest(Style.Value)}'; base-uri 'none'; form-action 'none'">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta name="color-scheme" content="light dark">
        <title>{Title}</title>
        <style>{Own(Style.Value)}</style>
        </head>
        <body id="top">
        <a class="skip" href="#content">Skip to the content</a>
        <header>
        <h1>{Heading}</h1>
        {Summary}
        </header>
        {Navigation()}
        <main id="content">
        {Content}
        </main>
        <footer>
        {Footer}
        </footer>
        </body>
        </html>
        """).ToString();

    /// <summary>Text made fit to be the end of an <c>id</c> and of a link to it; different texts stay different.</summary>
    public static string Id(string text) => string.Concat(text.Select(character =>
        char.IsAsciiLetterOrDigit(character) || character == '-' ? $"{character}" : $"_{(int)character:x}_"));

    private Fragment Navigation() => Links.Count < 2 ? default : Fragment.Of(
        $"""
        <nav aria-label="On this page">
        <ol>
        {Fragment.Each(Links, link => Fragment.Of($"""<li><a href="#{link.Id}">{link.Entry}</a></li>"""))}
        </ol>
        </nav>
        """);

    /// <summary>The style sheet is the grader's own and holds no <c>&lt;</c>.</summary>
    private static Fragment Own(string style)
    {
        var builder = new Fragment.Builder(style.Length, 0);
        builder.AppendLiteral(style);
        return Fragment.Of(builder);
    }

    private static string Digest(string style) => Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(style)));

    /// <summary>With the line ends that browsers see, whatever the working copy has.</summary>
    private static string ReadStyle()
    {
        using var reader = new StreamReader(Assembly.GetExecutingAssembly().GetManifestResourceStream("html/page.css")!);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }
}
