using System.Text;
using Katas.Grader.Catalog;

namespace Katas.Grader.Submissions;

/// <summary>
/// Takes the .cs and .sql files of a submission and nothing else: no project file, no configuration, no link is followed.
/// </summary>
internal static class SubmissionReader
{
    private const int LargestFile = 256 * 1024, MostFiles = 50, Deepest = 4;

    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>The learner's own files.</summary>
    public static Submission Learner(Kata kata) =>
        Read(kata, Submission.Learner, kata.Folder, path => !path.StartsWith(kata.HiddenFolder + Path.DirectorySeparatorChar, StringComparison.Ordinal));

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

        var own = Directory.EnumerateDirectories(path).FirstOrDefault(folder => Path.GetFileName(folder) is var name && (name == kata.Name || name == kata.Slug));
        return Read(kata, path, own ?? path, _ => true);
    }

    /// <summary>What a stranger handed in. Its files are named from <paramref name="root"/> on, so that it reads the same on every machine.</summary>
    /// <param name="kata">The kata.</param>
    /// <param name="author">Whose it is.</param>
    /// <param name="root">The author's folder.</param>
    /// <param name="folder">The folder in it that holds the submission.</param>
    /// <param name="belongs">Told a path from <paramref name="folder"/> on, with forward slashes: whether the file is part of it.</param>
    public static Submission HandedIn(Kata kata, string author, string root, string folder, Func<string, bool> belongs)
    {
        try
        {
            return Read(kata, author, Files(folder, path => belongs(Path.GetRelativePath(folder, path).Replace('\\', '/'))), path => Path.GetRelativePath(root, path).Replace('\\', '/'));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return new Submission(author, [], "Its files cannot be read: check their permissions.");
        }
    }

    private static Submission Read(Kata kata, string subject, string folder, Func<string, bool> belongs) =>
        Read(kata, subject, Files(folder, belongs));

    private static List<string> Files(string folder, Func<string, bool> belongs)
    {
        var options = new EnumerationOptions { RecurseSubdirectories = true, MaxRecursionDepth = Deepest, AttributesToSkip = FileAttributes.ReparsePoint };
        return [.. Directory.EnumerateFiles(folder, "*", options).Where(path => Kata.IsSource(path) && belongs(path) && !IsBuildOutput(folder, path))
            .Take(MostFiles + 1).Order(StringComparer.Ordinal)];
    }

    private static Submission Read(Kata kata, string subject, IReadOnlyList<string> paths) => Read(kata, subject, paths, kata.Repository.Shown);

    private static Submission Read(Kata kata, string subject, IReadOnlyList<string> paths, Func<string, string> shown)
    {
        if (paths.Count > MostFiles)
            return new Submission(subject, [], $"The submission has more than {MostFiles} source files.");

        var files = new List<SourceFile>();
        foreach (var path in paths.Where(path => Path.GetFileName(path) != "Contract.cs"))
        {
            var name = shown(path);
            var length = new FileInfo(path).Length;
            if (length > LargestFile)
                return new Submission(subject, [], $"{name} is larger than {LargestFile / 1024} KiB.");
            
            // What has no length may be a pipe, and opening one can wait for ever.
            if (!TryDecode(length == 0 ? [] : File.ReadAllBytes(path), out var text, out var line))
                return new Submission(subject, [], $"{name} is not UTF-8: line {line} holds bytes that are no character. Save the file as UTF-8.");

            files.Add(new SourceFile(name, text));
        }

        return new Submission(subject, files, Missing(kata, subject, files));
    }

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

    private static bool IsBuildOutput(string folder, string path) =>
        Path.GetRelativePath(folder, path).Split(Path.DirectorySeparatorChar) is [.. var folders, _] && folders.Any(name => name is "bin" or "obj");

    private static bool TryDecode(byte[] bytes, out string text, out int line)
    {
        try
        {
            text = StrictUtf8.GetString(bytes.AsSpan().StartsWith(Encoding.UTF8.Preamble) ? bytes.AsSpan(3) : bytes);
            line = 0;
            return true;
        }
        catch (DecoderFallbackException exception)
        {
            text = "";
            line = 1 + bytes.AsSpan(0, Math.Clamp(exception.Index, 0, bytes.Length)).Count((byte)'\n');
            return false;
        }
    }
}
