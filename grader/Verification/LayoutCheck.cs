using System.Text.RegularExpressions;
using Katas.Grader.Catalog;

namespace Katas.Grader.Verification;

/// <summary>Whether a kata's files are all there, lie where they belong, and say the right namespace.</summary>
internal static partial class LayoutCheck
{
    public const string Blank = "FILL IN";

    private const int FewestRejected = 5;

    public static IEnumerable<Finding> Findings(Kata kata)
    {
        var shown = kata.Repository.Shown;
        if (!FolderName().IsMatch(kata.Name))
            yield return new Finding(shown(kata.Folder), "The folder's name is not in Pascal case, such as 'TokenBucket'.");
        if (kata.StubFiles.Count == 0)
            yield return new Finding(shown(kata.StubFolder), "There is no pristine stub; 'reset' puts it back from here.");
        foreach (var stub in kata.StubFiles.Where(file => !File.Exists(Path.Combine(kata.Folder, Path.GetFileName(file)))))
            yield return new Finding(shown(stub), $"The learner's copy, {shown(Path.Combine(kata.Folder, Path.GetFileName(stub)))}, is missing.");
        foreach (var stub in kata.StubFiles.Where(file => !kata.ReferenceFiles.Any(reference => Path.GetFileName(reference) == Path.GetFileName(file))))
            yield return new Finding(shown(kata.SolutionFolder), $"The reference has no {Path.GetFileName(stub)}, which is what the learner edits.");
        if (kata.VisibleTestFiles.Count == 0)
            yield return new Finding(shown(Path.Combine(kata.Repository.VisibleTests, kata.Name)), "There are no visible tests.");
        if (kata.RejectedFiles.Count < FewestRejected)
            yield return new Finding(shown(kata.HiddenFolder), $"There are {kata.RejectedFiles.Count} known-wrong submissions in rejected/; {FewestRejected} are the least.");

        foreach (var finding in Stray(kata).Concat(Namespaces(kata)).Concat(Blanks(kata)))
            yield return finding;
    }

    private static IEnumerable<Finding> Stray(Kata kata)
    {
        HashSet<string> known =
        [
            kata.StatementFile, kata.ContractFile, kata.NotesFile, .. kata.StubFiles, .. kata.StubFiles.Select(file => Path.Combine(kata.Folder, Path.GetFileName(file))),
            .. kata.HiddenTestFiles, .. kata.RejectedFiles, .. kata.ReferenceFiles, .. kata.AcceptedFiles, .. kata.VisibleTestFiles,
        ];
        return Files(kata).Where(file => !known.Contains(file)).Select(file => new Finding(kata.Repository.Shown(file), "A stray file: no part of a kata lies here under this name."));
    }

    private static IEnumerable<Finding> Namespaces(Kata kata)
    {
        var tests = kata.HiddenTestFiles.Concat(kata.VisibleTestFiles).Select(file => (file, $"{kata.Namespace}.Tests"));
        var code = kata.StubFiles.Concat(kata.ReferenceFiles).Concat(kata.AcceptedFiles).Concat(kata.RejectedFiles).Select(file => (file, kata.Namespace));
        return tests.Concat(code)
            .Where(pair => pair.file.EndsWith(".cs", StringComparison.Ordinal) && !File.ReadLines(pair.file).Any(line => line.TrimEnd() == $"namespace {pair.Item2};"))
            .Select(pair => new Finding(kata.Repository.Shown(pair.file), $"It has no line 'namespace {pair.Item2};'."));
    }

    private static IEnumerable<Finding> Blanks(Kata kata) => Files(kata)
        .Where(file => File.ReadAllText(file).Contains(Blank, StringComparison.Ordinal))
        .Select(file => new Finding(kata.Repository.Shown(file), $"A blank is left: look for '{Blank}'."));

    private static IEnumerable<string> Files(Kata kata) => new[] { kata.Folder, kata.SolutionFolder, Path.Combine(kata.Repository.VisibleTests, kata.Name) }
        .Where(Directory.Exists)
        .SelectMany(folder => Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories));

    [GeneratedRegex("^([A-Z][a-z0-9]*)+$")]
    private static partial Regex FolderName();
}
