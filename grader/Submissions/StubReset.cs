using System.Globalization;
using Katas.Grader.Catalog;

namespace Katas.Grader.Submissions;

/// <summary>Puts a stub back; the one thing that writes a learner's files, and it keeps them.</summary>
internal static class StubReset
{
    /// <summary>Whether the kata's folder holds the stub as it came and nothing else to compile.</summary>
    public static bool IsPristine(Kata kata) =>
        Own(kata).Select(Path.GetFileName).Order().SequenceEqual(kata.StubFiles.Select(Path.GetFileName).Order()) && StubComparison.IsUntouched(kata);

    /// <returns>The folder that the learner's files are kept in; null where there were none.</returns>
    public static string? PutBack(Kata kata, TimeProvider clock)
    {
        var own = Own(kata);
        var backup = Path.Combine(kata.Repository.Personal, "backups", kata.Slug,
            clock.GetLocalNow().ToString("yyyy-MM-dd-HHmmss-fff", CultureInfo.InvariantCulture));
        Directory.CreateDirectory(backup);
        foreach (var file in own)
            File.Copy(file, Path.Combine(backup, Path.GetFileName(file)));

        // Only when every file is safe is any of them touched.
        foreach (var file in own)
            File.Delete(file);
        foreach (var stub in kata.StubFiles)
            File.Copy(stub, Path.Combine(kata.Folder, Path.GetFileName(stub)));
        return own.Count == 0 ? null : backup;
    }

    private static List<string> Own(Kata kata) =>
        [.. Directory.EnumerateFiles(kata.Folder).Where(file => Kata.IsSource(file) && Path.GetFileName(file) != "Contract.cs")];
}
