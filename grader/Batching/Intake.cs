using Katas.Grader.Catalog;
using Katas.Grader.Submissions;

namespace Katas.Grader.Batching;

/// <summary>
/// Finds what there is to grade in a folder that holds a folder for each author. Whatever lies there becomes entries;
/// nothing that one author handed in can keep the others from being graded.
/// </summary>
internal sealed class Intake(KataCatalog catalog)
{
    private static readonly EnumerationOptions Everything = new() { AttributesToSkip = FileAttributes.None, IgnoreInaccessible = false };

    /// <summary>Every entry, by author and then kata, in ordinal order.</summary>
    /// <param name="folder">The folder of submissions.</param>
    /// <param name="wanted">The katas to grade; none: whatever was handed in.</param>
    /// <exception cref="UsageException">The folder itself cannot be read.</exception>
    public IReadOnlyList<BatchEntry> Read(string folder, IReadOnlyList<Kata> wanted)
    {
        return [.. Authors(folder)
            .SelectMany(path => Restrict(Path.GetFileName(path), [.. OfAuthor(path)], wanted))
            .OrderBy(entry => entry.Author, StringComparer.Ordinal).ThenBy(entry => entry.KataName, StringComparer.Ordinal)];
    }

    private static List<string> Authors(string folder)
    {
        if (File.Exists(folder))
            throw new UsageException($"'{folder}' is a file: name the folder that holds a folder for each author.");
        if (!Directory.Exists(folder))
            throw new UsageException($"There is no folder '{folder}' to grade.");
        try
        {
            // What starts with a dot is the file system's or git's, unless somebody is called so.
            return [.. Directory.EnumerateFileSystemEntries(folder, "*", Everything)
                .Where(path => !Path.GetFileName(path).StartsWith('.') || (Directory.Exists(path) && Path.GetFileName(path) != ".git"))];
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new UsageException($"The folder '{folder}' cannot be read: {exception.Message}");
        }
    }

    /// <summary>Keeps the wanted katas; an author who did not hand one in gets an entry that says so.</summary>
    private static IEnumerable<BatchEntry> Restrict(string author, IReadOnlyList<BatchEntry> entries, IReadOnlyList<Kata> wanted)
    {
        if (wanted.Count == 0 || entries is [{ KataName: "" }])
            return entries;
        return wanted.Select(kata => entries.FirstOrDefault(entry => entry.KataName == kata.Slug)
            ?? BatchEntry.Without(author, kata.Slug, $"No submission of {kata.Slug} was handed in."));
    }

    private IEnumerable<BatchEntry> OfAuthor(string path)
    {
        var author = Path.GetFileName(path);
        try
        {
            if (IsLink(path))
                return [BatchEntry.Without(author, "", "It is a link, and links are not followed: put the folder itself here.")];
            if (!Directory.Exists(path))
                return [BatchEntry.Without(author, "", File.Exists(path)
                    ? "It is a file: put it into a folder that is named for its author."
                    : "Its name or kind is one that cannot be opened: rename it.")];

            var contents = Contents.Of(path);
            var entries = contents.Folders.Find(folder => Path.GetFileName(folder) == "katas") is { } fork ? OfFork(author, path, fork) : OfFolder(author, path, contents);
            return entries.Count > 0 ? entries : [BatchEntry.Without(author, "", Nothing(contents))];
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return [BatchEntry.Without(author, "", "It cannot be read: check the permissions of the folder and the form of its name.")];
        }
    }

    /// <summary>A whole copy of the repository: every kata that is not as it came.</summary>
    private List<BatchEntry> OfFork(string author, string root, string katas)
    {
        if (IsLink(katas))
            return [BatchEntry.Without(author, "", "Its folder katas is a link, and links are not followed.")];

        var entries = OfKataFolders(author, root, Contents.Of(katas).Folders, isFork: true);
        return entries.Count > 0 ? entries : [BatchEntry.Without(author, "", "It is a copy of the repository in which no kata was started.")];
    }

    private List<BatchEntry> OfFolder(string author, string root, Contents contents)
    {
        var inFolders = OfKataFolders(author, root, contents.Folders, isFork: false);
        var loose = OfLooseFiles(author, root, contents.Sources);
        return [.. inFolders.Concat(loose).GroupBy(entry => entry.KataName, StringComparer.Ordinal).Select(group => group.Count() == 1 ? group.Single()
            : BatchEntry.Without(author, group.Key, $"It was handed in {group.Count()} times: keep one."))];
    }

    private List<BatchEntry> OfKataFolders(string author, string root, List<string> folders, bool isFork)
    {
        var entries = new List<BatchEntry>();
        foreach (var group in folders.GroupBy(folder => catalog.TryFind(Path.GetFileName(folder))))
        {
            if (group.Key is not { } kata)
                entries.AddRange(group.Where(HoldsSources).Select(folder => BatchEntry.Without(author, Path.GetFileName(folder), catalog.Unknown(Path.GetFileName(folder)))));
            else if (group.Count() > 1)
                entries.Add(BatchEntry.Without(author, kata.Slug, $"It was handed in {group.Count()} times, in the folders {string.Join(" and ", group.Select(Path.GetFileName).Order(StringComparer.Ordinal))}: keep one."));
            else if (IsLink(group.Single()))
                entries.Add(BatchEntry.Without(author, kata.Slug, $"Its folder {Path.GetFileName(group.Single())} is a link, and links are not followed."));
            else if (!isFork || !StubComparison.IsUntouched(kata, group.Single()))
                entries.Add(BatchEntry.Of(author, kata, () => SubmissionReader.HandedIn(kata, author, root, group.Single(), isFork ? IsLearners : _ => true)));
        }

        return entries;

        // A fork brings its own hidden tests and rejected submissions, which are not the author's.
        static bool IsLearners(string relative) => !relative.StartsWith("hidden/", StringComparison.Ordinal);
    }

    /// <summary>Files that are called as a stub; what lies beside them and is nobody's stub goes with each.</summary>
    private IEnumerable<BatchEntry> OfLooseFiles(string author, string root, List<string> sources)
    {
        var names = sources.Select(Path.GetFileName).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var katas = catalog.All.Where(kata => StubNames(kata).Any(names.Contains)).ToList();
        foreach (var kata in katas)
        {
            var own = StubNames(kata).ToHashSet(StringComparer.OrdinalIgnoreCase);
            var rival = katas.Find(other => other != kata && StubNames(other).Any(own.Contains));
            var link = sources.Find(path => own.Contains(Path.GetFileName(path)) && IsLink(path));
            var others = katas.Where(other => other != kata).SelectMany(StubNames).ToHashSet(StringComparer.OrdinalIgnoreCase);
            yield return rival is not null
                ? BatchEntry.Without(author, kata.Slug, $"Its file may be one of {kata.Slug} or of {rival.Slug}: put it into a folder that is named for the kata.")
                : link is not null
                ? BatchEntry.Without(author, kata.Slug, $"{Path.GetFileName(link)} is a link, and links are not followed.")
                : BatchEntry.Of(author, kata, () => SubmissionReader.HandedIn(kata, author, root, root, relative => !relative.Contains('/') && !others.Contains(relative)));
        }
    }

    private static string Nothing(Contents contents) => contents switch
    {
        { Folders: [], Sources: [], Others: 0 } => "The folder is empty.",
        { Sources: [var source, ..] } => $"{Path.GetFileName(source)} is the file of no kata: name it as the kata's stub, or put it into a folder that is named for the kata.",
        _ => "It holds no kata: a folder that is named for the kata, or a file that is named as its stub.",
    };

    private static IEnumerable<string> StubNames(Kata kata) => kata.StubFiles.Select(path => Path.GetFileName(path));

    /// <summary>Whether a folder that is named for no kata is meant as one.</summary>
    private static bool HoldsSources(string folder) =>
        Path.GetFileName(folder) is var name && !name.StartsWith('.') && name is not ("bin" or "obj" or "hidden") && !IsLink(folder) && Contents.Of(folder).Sources.Count > 0;

    private static bool IsLink(string path) => File.GetAttributes(path).HasFlag(FileAttributes.ReparsePoint);

    /// <summary>What lies directly in a folder.</summary>
    private sealed record Contents(List<string> Folders, List<string> Sources, int Others)
    {
        public static Contents Of(string folder)
        {
            var all = Directory.EnumerateFileSystemEntries(folder, "*", Everything).Order(StringComparer.Ordinal).ToLookup(Directory.Exists);
            var sources = all[false].Where(Kata.IsSource).ToList();
            return new Contents([.. all[true]], sources, all[false].Count() - sources.Count);
        }
    }
}
