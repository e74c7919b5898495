using Katas.Grader.Catalog;
using Katas.Grader.Cli;
using Katas.Grader.Interviewing;
using Katas.Grader.Reporting;
using Microsoft.Extensions.Time.Testing;

namespace Katas.Grader.Tests.Interviewing;

/// <summary>A working copy in which it is a quarter past two, and the clock moves when a test says so.</summary>
internal sealed class InterviewDesk : IDisposable
{
    public const string Right = """
        namespace Katas.LargestNumber;

        public static class Numbers
        {
            public static int Largest(int[] numbers)
            {
                ArgumentNullException.ThrowIfNull(numbers);
                return numbers.Length == 0 ? throw new ArgumentException("Empty.", nameof(numbers)) : numbers.Max();
            }
        }
        """;

    /// <summary>Fails a test, so that its growth is not measured.</summary>
    public static readonly string Wrong = Right.Replace("numbers.Max()", "0");

    private readonly TemporaryRepository _copy = new();

    public Repository Repository => _copy.Repository;

    public FakeTimeProvider Clock { get; } = new(new DateTimeOffset(2026, 11, 25, 14, 15, 0, TimeSpan.Zero));

    /// <summary>What is typed where a question is asked; null where nobody can be asked.</summary>
    public string? Typed { get; set; }

    public ScriptedKeys? Keys { get; set; }

    public string OwnFile => _copy.OwnFile;

    public Kata Kata => _copy.Kata;

    public RoundStore Store => new(Repository, Clock);

    public void Dispose() => _copy.Dispose();

    /// <summary>Saves the learner's file now.</summary>
    public void Save(string text)
    {
        File.WriteAllText(OwnFile, text);
        File.SetLastWriteTimeUtc(OwnFile, Clock.GetUtcNow().UtcDateTime);
    }

    /// <summary>Adds a kata that can be picked; nothing of it can be graded.</summary>
    public Kata Add(string slug, int minutes, string level = "junior", string topics = "caching")
    {
        var kata = new Kata(Repository, Kata.PascalCase(slug));
        Directory.CreateDirectory(kata.StubFolder);
        File.WriteAllText(kata.StatementFile, $"---\ntitle: {slug}\nlevel: {level}\nminutes: {minutes}\ntopics: [{topics}]\ntime: O(n)\nspace: O(1)\n---\n\n# {slug}\n");
        foreach (var folder in (string[])[kata.StubFolder, kata.Folder])
            File.WriteAllText(Path.Combine(folder, $"{kata.Name}.cs"), $"namespace {kata.Namespace};\n");
        return kata;
    }

    public Task<CommandRun> RunAsync(params string[] args) => RunAsync(isTerminal: false, args);

    /// <summary>The same; on a terminal, where progress shows.</summary>
    public Task<CommandRun> RunAsync(bool isTerminal, params string[] args) => CommandRun.Of(Repository, context => CommandLine.RunAsync(args, () => With(context, isTerminal), context.Error));

    /// <summary>Below the command line, where a test breaks it off.</summary>
    public Task<CommandRun> RunAsync(Func<Context, Task<int>> command) => CommandRun.Of(Repository, context => command(With(context, isTerminal: false)));

    public static string Slugs(Round round) => string.Join(" ", round.Katas.Select(kata => kata.Kata).Order());

    private Context With(Context context, bool isTerminal) => context with
    {
        Time = Clock,
        Keyboard = Typed is null ? null : new StringReader(Typed),
        Keys = Keys is null ? null : Keys.NextAsync,
        Progress = new ProgressLine(context.Error, isTerminal),
    };
}
