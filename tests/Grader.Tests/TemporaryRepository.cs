using Katas.Grader.Catalog;

namespace Katas.Grader.Tests;

/// <summary>A copy of the working copy's katas that a test may change.</summary>
internal sealed class TemporaryRepository : IDisposable
{
    private readonly string _root = Directory.CreateTempSubdirectory("katas-").FullName;

    public TemporaryRepository()
    {
        var real = Repository.Find();
        File.Copy(Path.Combine(real.Root, "Katas.sln"), Path.Combine(_root, "Katas.sln"));
        foreach (var folder in (string[])[real.Katas, real.Solutions, real.VisibleTests])
            Copy(folder, Path.Combine(_root, Path.GetRelativePath(real.Root, folder)));

        // The learner's files may have been worked on: begin with the stubs.
        foreach (var kata in new KataCatalog(Repository).All)
        {
            foreach (var stub in kata.StubFiles)
                File.Copy(stub, Path.Combine(kata.Folder, Path.GetFileName(stub)), overwrite: true);
        }
    }

    public Repository Repository => new(_root);

    public Kata Brackets => new KataCatalog(Repository).Find("balanced-brackets");

    /// <summary>The learner's file of the kata that most tests use.</summary>
    public string BracketsFile => Path.Combine(Brackets.Folder, "Brackets.cs");

    public void Dispose() => Directory.Delete(_root, recursive: true);

    private static void Copy(string from, string to)
    {
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            var target = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }
    }
}
