namespace Katas.Grader.Reporting.Html;

/// <summary>What only some readers want, behind a line that opens it: by a click or by the keyboard, without any script.</summary>
internal static class Fold
{
    public static Fragment Of(string title, Fragment content, bool isOpen = false) => Fragment.Of(
        $"""
        <details{(isOpen ? Open : default)}>
        <summary>{title}</summary>
        {content}
        </details>
        """);

    /// <summary>Nothing where there is nothing to fold.</summary>
    public static Fragment Of(int count, string title, Func<Fragment> content) => count > 0 ? Of(title, content()) : default;

    private static readonly Fragment Open = Fragment.Of($" open");
}
