using DiffPlex;
using DiffPlex.Chunkers;
using Katas.Grader.Submissions;

namespace Katas.Grader.Comparing;

/// <summary>One file of the submission beside that of the reference.</summary>
/// <param name="Submission">Its name as people read it; null where only the reference has it.</param>
/// <param name="Reference">The same of the reference.</param>
/// <param name="Rows">Its lines side by side, all of them; empty where one is too long to be compared.</param>
internal sealed record FileDiff(string? Submission, string? Reference, IReadOnlyList<DiffRow> Rows)
{
    /// <summary>Comparing takes time with the product of both.</summary>
    private const int MostLines = 3_000;

    public bool IsTooLong => Rows.Count == 0;

    /// <summary>Files belong together by their name, and where each side has but one by that.</summary>
    public static IReadOnlyList<FileDiff> Of(Submission submission, Submission reference)
    {
        if (submission.Files is [var own] && reference.Files is [var theirs])
            return [Of(own, theirs)];

        var rest = submission.Files.ToList();
        var pairs = new List<FileDiff>();
        foreach (var file in reference.Files)
        {
            var same = rest.Find(other => NameOf(other) == NameOf(file));
            pairs.Add(Of(same, file));
            if (same is not null)
                rest.Remove(same);
        }

        return [.. pairs, .. rest.Select(file => Of(file, null))];
    }

    /// <summary>The rows as one column: what the submission has instead comes before what the reference has.</summary>
    public IEnumerable<(char Mark, DiffLine Line)> Unified()
    {
        for (var at = 0; at < Rows.Count;)
        {
            var changed = Rows.Skip(at).TakeWhile(row => !row.IsEqual).ToList();
            foreach (var row in changed.Where(row => row.Submission is not null))
                yield return ('-', row.Submission!);
            foreach (var row in changed.Where(row => row.Reference is not null))
                yield return ('+', row.Reference!);

            at += changed.Count;
            if (at < Rows.Count)
                yield return (' ', Rows[at++].Reference!);
        }
    }

    private static FileDiff Of(SourceFile? own, SourceFile? theirs)
    {
        var (left, right) = (Lines(own), Lines(theirs));
        return new FileDiff(own?.Name, theirs?.Name, left.Length > MostLines || right.Length > MostLines ? [] : [.. RowsOf(left, right)]);
    }

    private static IEnumerable<DiffRow> RowsOf(string[] left, string[] right)
    {
        var blocks = Differ.Instance.CreateDiffs(string.Join('\n', left), string.Join('\n', right), ignoreWhiteSpace: false, ignoreCase: false, LineChunker.Instance).DiffBlocks;
        var (own, theirs) = (0, 0);
        foreach (var block in blocks)
        {
            while (own < block.DeleteStartA)
                yield return new DiffRow(Line(left, own++), Line(right, theirs++), IsEqual: true);
            for (var row = 0; row < Math.Max(block.DeleteCountA, block.InsertCountB); row++)
                yield return new DiffRow(row < block.DeleteCountA ? Line(left, own++) : null, row < block.InsertCountB ? Line(right, theirs++) : null, IsEqual: false);
        }

        while (own < left.Length)
            yield return new DiffRow(Line(left, own++), Line(right, theirs++), IsEqual: true);
    }

    private static DiffLine Line(string[] lines, int at) => new(at + 1, lines[at]);

    private static string[] Lines(SourceFile? file) => file is null ? [] : file.Text.ReplaceLineEndings("\n").TrimEnd('\n').Split('\n');

    private static string NameOf(SourceFile file) => file.Name[(file.Name.LastIndexOf('/') + 1)..];
}
