using Katas.Grader.Catalog;
using Katas.Grader.Progress;

namespace Katas.Grader.Cli;

/// <summary>
/// The one thing to do next: end what was begun, the latest first; then what has been due for review longest; then the easiest
/// kata that is new.
/// </summary>
internal static class NextStep
{
    private static readonly string[] Levels = ["junior", "mid", "senior"];

    public static IEnumerable<string> Lines(Repository repository, IReadOnlyList<Standing> standings, DateOnly today)
    {
        return Of(standings) switch
        {
            { State: KataState.Started } begun => [$"Next: go on with {Stub(repository, begun.Kata)}, then 'kata check {begun.Kata.Slug}'."],
            { State: KataState.DueForReview, Practice.IsBegunAnew: true } due => [$"Next: solve {due.Kata.Slug} once more in {Stub(repository, due.Kata)}, then 'kata check {due.Kata.Slug}'."],
            { State: KataState.DueForReview } due => [$"Next: 'kata reset {due.Kata.Slug}' and solve it once more."],
            { } untouched => Begin(repository, untouched.Kata),
            null => standings.MinBy(standing => standing.Practice.Due) is { Practice.Due: { } day }
                ? [$"Next: nothing until a review {Overview.When(day, today)}. 'kata compare NAME' shows your files beside the reference, with its notes."]
                : [],
        };
    }

    /// <summary>The kata that it is about; null where none is left.</summary>
    public static Standing? Of(IReadOnlyList<Standing> standings) =>
        standings.Where(standing => standing.State == KataState.Started).MaxBy(standing => standing.History.Last?.At)
        ?? standings.Where(standing => standing.State == KataState.DueForReview).MinBy(standing => standing.Practice.Due)
        ?? standings.Where(standing => standing.State == KataState.NotStarted).MinBy(Ease);

    private static IEnumerable<string> Begin(Repository repository, Kata kata) =>
    [
        $"Next: 'kata show {kata.Slug}', edit {Stub(repository, kata)}, 'dotnet test' for a quick look, 'kata check {kata.Slug}' for the verdict.",
        "'kata' is the script at the root ('./kata', on Windows 'kata'); 'dotnet run --project grader --' is the long way.",
    ];

    private static (int Level, int Minutes, string Slug) Ease(Standing standing)
    {
        var front = standing.Kata.Statement.FrontMatter;
        return (Array.IndexOf(Levels, front.Level), front.Minutes, standing.Kata.Slug);
    }

    private static string Stub(Repository repository, Kata kata) => repository.Shown(Path.Combine(kata.Folder, Path.GetFileName(kata.StubFiles[0])));
}
