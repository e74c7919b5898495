using System.IO.Enumeration;
using Katas.Grader.Catalog;

namespace Katas.Grader.Submissions;

/// <summary>
/// Takes the .cs and .sql files of a submission and nothing else: no project file, no configuration, no link is followed.
/// </summary>
internal static class SubmissionReader
{
    private const int LargestFile = 256 * 1024, LargestSubmission = 1024 * 1024, MostFiles = 50, MostEntries = 10_000, Deepest = 4;

    /// <summary>The learner's own files.</summary>
    public static Submission Learner(Kata kata) =>
        Read(kata, Submission.Learner, kata.Folder, path => !path.StartsWith(kata.HiddenFolder + Path.DirectorySeparatorChar, StringComparison.Ordinal), kata.Repository.Shown);

    public static Submission Reference(Kata kata) => Read(kata, Submission.Reference, kata.ReferenceFiles);

    /// <summary>The pristine stub.</summary>
    public static Submission Stub(Kata kata) => Read(kata, "stub", kata.StubFiles);

    /// <summary>A file that stands for the stub's file, or a folder of files.</summary>
    /// <exception cref="UsageException">There is nothing at that path.</exception>
    public static Submission At(Kata kata, string path)
    {
        if (File.Exists(path))
            return Read(kata, path, [path]);
        if (!Directory.Exists(path))
            throw new UsageException($"There is no file or folder '{path}' to grade.");

        try
        {
            var own = new DirectoryInfo(path).EnumerateDirectories().Where(folder => !IsLink(folder)).Take(MostEntries)
                .FirstOrDefault(folder => folder.Name == kata.Name || folder.Name == kata.Slug);
            return Read(kata, path, own?.FullName ?? path, _ => true, kata.Repository.Shown);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return Unreadable(path);
        }
    }

    /// <summary>What a stranger handed in. Its files are named from <paramref name="root"/> on, so that it reads the same on every machine.</summary>
    /// <param name="kata">The kata.</param>
    /// <param name="author">Whose it is.</param>
    /// <param name="root">The author's folder.</param>
    /// <param name="folder">The folder in it that holds the submission.</param>
    /// <param name="belongs">Told a path from <paramref name="folder"/> on, with forward slashes: whether the file is part of it.</param>
    public static Submission HandedIn(Kata kata, string author, string root, string folder, Func<string, bool> belongs)
    {
        return Read(kata, author, folder, path => belongs(Relative(folder, path)), path => Relative(root, path));

        static string Relative(string from, string path) => Path.GetRelativePath(from, path).Replace('\\', '/');
    }

    private static Submission Read(Kata kata, string subject, string folder, Func<string, bool> belongs, Func<string, string> shown)
    {
        // Folders that are links are not gone into; a source file that is one is not passed over in silence.
        var options = new EnumerationOptions { RecurseSubdirectories = true, MaxRecursionDepth = Deepest, AttributesToSkip = 0 };
        try
        {
            if (IsLink(new DirectoryInfo(folder)))
                return new Submission(subject, [], "The submission's folder is a link, and links are not followed. Name the folder itself.");

            var seen = new FileSystemEnumerable<string>(folder, (ref FileSystemEntry entry) => entry.ToFullPath(), options)
            {
                ShouldIncludePredicate = (ref FileSystemEntry entry) => !entry.IsDirectory || entry.Attributes.HasFlag(FileAttributes.ReparsePoint),
                ShouldRecursePredicate = (ref FileSystemEntry entry) => !entry.Attributes.HasFlag(FileAttributes.ReparsePoint) && entry.FileName is not ("bin" or "obj"),
            }.Take(MostEntries + 1).ToList();
            return seen.Count > MostEntries
                ? new Submission(subject, [], $"The submission has more than {MostEntries:N0} files.")
                : Read(kata, subject, [.. seen.Where(path => Kata.IsSource(path) && belongs(path)).Take(MostFiles + 1).Order(StringComparer.Ordinal)], shown);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return Unreadable(subject);
        }
    }

    private static Submission Read(Kata kata, string subject, IReadOnlyList<string> paths) => Read(kata, subject, paths, kata.Repository.Shown);

    private static Submission Read(Kata kata, string subject, IReadOnlyList<string> paths, Func<string, string> shown)
    {
        if (paths.Count > MostFiles)
            return new Submission(subject, [], $"The submission has more than {MostFiles} source files.");

        var files = new List<SourceFile>();
        var total = 0;
        foreach (var path in paths.Where(path => Path.GetFileName(path) != "Contract.cs"))
        {
            var name = Printable(shown(path));
            try
            {
                if (IsLink(new FileInfo(path)))
                    return new Submission(subject, [], $"{name} is a link, and links are not followed. Hand in the file itself.");
                if (Bytes(path) is not { } bytes)
                    return new Submission(subject, [], $"{name} is larger than {LargestFile / 1024} KiB.");
                if ((total += bytes.Length) > LargestSubmission)
                    return new Submission(subject, [], $"The submission is larger than {LargestSubmission / 1024} KiB.");
                var (text, problem) = TextDecoder.Decode(bytes);
                if (text is null)
                    return new Submission(subject, [], $"{name} {problem}");

                files.Add(new SourceFile(name, text));
            }
            catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
            {
                return new Submission(subject, [], $"{name} cannot be read: check its permissions.");
            }
        }

        return new Submission(subject, files, Missing(kata, subject, files));
    }

    /// <summary>The content; null where it is too long.</summary>
    /// <remarks>What has no length is not even opened: opening a named pipe would wait for somebody to write to it.</remarks>
    private static byte[]? Bytes(string path)
    {
        if (new FileInfo(path).Length is var length && length is 0 or > LargestFile)
            return length == 0 ? [] : null;

        using var file = File.OpenRead(path);
        var bytes = new byte[LargestFile + 1];
        var read = file.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false);
        return read > LargestFile ? null : bytes[..read];
    }

    private static bool IsLink(FileSystemInfo entry) => entry.Attributes.HasFlag(FileAttributes.ReparsePoint);

    private static Submission Unreadable(string subject) => new(subject, [], "Its files cannot be read: check their permissions.");

    /// <summary>Whoever named the file may have put control characters into its name.</summary>
    private static string Printable(string name) => string.Concat(name.Select(character => char.IsControl(character) ? '?' : character));

    private static string? Missing(Kata kata, string subject, List<SourceFile> files)
    {
        var remedy = subject == Submission.Learner ? $" 'kata reset {kata.Slug}' puts the stub back." : "";
        if (files.Count == 0)
            return $"{(subject == Submission.Learner ? kata.Repository.Shown(kata.Folder) : "The submission")} holds no {(kata.QueryFile is null ? ".cs" : ".sql")} file.{remedy}";
        if (kata.QueryFile is not null && files.Count(file => file.IsQuery) is var queries && queries != 1)
            return $"The submission holds {queries} .sql files; this kata asks for one, {kata.QueryFile}.";
        if (files.Find(file => string.IsNullOrWhiteSpace(file.Text)) is { } empty)
            return $"{empty.Name} is empty.{remedy}";
        return null;
    }
}
