using Katas.Grader.Catalog;
using Katas.Grader.Cli;
using Katas.Grader.Scaffolding;

namespace Katas.Grader.Tests;

/// <summary>A working copy of its own with one small kata, <c>largest-number</c>, that a test may change.</summary>
internal sealed class TemporaryRepository : IDisposable
{
    public const string Slug = "largest-number";

    public TemporaryRepository()
    {
        File.WriteAllText(Path.Combine(Repository.Root, "Katas.sln"), "");
        KataScaffold.Create(Repository, Slug);
        File.WriteAllText(Repository.TopicsFile, "unit and integration testing\n");
    }

    public Repository Repository { get; } = new(Directory.CreateTempSubdirectory("katas-").FullName);

    public Kata Kata => new KataCatalog(Repository).Find(Slug);

    /// <summary>The clock that commands go by.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;

    /// <summary>The columns of the terminal; null where the output is no terminal.</summary>
    public int? Width { get; set; }

    /// <summary>The learner's file.</summary>
    public string OwnFile => Path.Combine(Kata.Folder, "Numbers.cs");

    public void Dispose() => Directory.Delete(Repository.Root, recursive: true);

    /// <summary>Runs a command of the grader on this working copy.</summary>
    public Task<CommandRun> RunAsync(params string[] args) => CommandRun.Of(Repository, context =>
    {
        context.Out.Profile.Width = Width ?? context.Out.Profile.Width;
        var own = context with { Time = Time };
        return CommandLine.RunAsync(args, () => own, own.Error);
    });
}
