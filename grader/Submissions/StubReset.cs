using System.Globalization;
using Katas.Grader.Catalog;

namespace Katas.Grader.Submissions;

/// <summary>Puts a stub back; the one thing that writes a learner's files, and it keeps them.</summary>
internal static class StubReset
{
    /// <summary>Whether the kata's folder holds the stub as it came and nothing else to compile.</summary>
    public static bool IsPristine(Kata kata) =>
        Own(kata).Order().SequenceEqual(kata.StubFiles.Select(Path.GetFileName).Order()) && StubComparison.IsUntouched(kata);

    /// <returns>The folder that the learner's files are kept in; null where there were none.</returns>
    public static string? PutBack(Kata kata, TimeProvider clock)
    {
        var own = Own(kata);
        var backup = Path.Combine(kata.Repository.Personal, "backups", kata.Slug,
            clock.GetLocalNow().ToString("yyyy-MM-dd-HHmmss-fff", CultureInfo.InvariantCulture));
        foreach (var file in own)
        {
            var copy = Path.Combine(backup, file);
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(Path.Combine(kata.Folder, file), copy);
        }

        // Only when every file is safe is any of them touched.
        foreach (var file in own)
            File.Delete(Path.Combine(kata.Folder, file));
        foreach (var stub in kata.StubFiles)
            File.Copy(stub, Path.Combine(kata.Folder, Path.GetFileName(stub)));
        return own.Count == 0 ? null : backup;
    }

    /// <summary>What is compiled and may be the learner's, as named from the kata's folder on; what a build left there is not.</summary>
    private static List<string> Own(Kata kata) =>
    [
        .. Directory.EnumerateDirectories(kata.Folder).Where(folder => folder != kata.HiddenFolder && Path.GetFileName(folder) is not ("bin" or "obj"))
            .SelectMany(folder => Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories))
            .Concat(Directory.EnumerateFiles(kata.Folder))
            .Where(file => Kata.IsSource(file) && file != kata.ContractFile)
            .Select(file => Path.GetRelativePath(kata.Folder, file)),
    ];
}
