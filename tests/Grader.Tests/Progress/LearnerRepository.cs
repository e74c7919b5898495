using Katas.Grader.Batching;
using Katas.Grader.Catalog;
using Katas.Grader.Complexity;
using Katas.Grader.Grading;
using Katas.Grader.Progress;
using Katas.Grader.Scaffolding;
using Katas.Grader.Submissions;
using Katas.Grader.Testing;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Time.Testing;

namespace Katas.Grader.Tests.Progress;

/// <summary>A working copy whose learner lives by a clock of the test's, and whose gradings are made up.</summary>
internal sealed class LearnerRepository : IDisposable
{
    public const string Slug = TemporaryRepository.Slug;

    public LearnerRepository() => Copy = new TemporaryRepository { Time = Clock };

    public TemporaryRepository Copy { get; }

    /// <summary>Begins on a Monday morning.</summary>
    public FakeTimeProvider Clock { get; } = new(new DateTimeOffset(2026, 3, 2, 9, 0, 0, TimeSpan.Zero));

    public List<string> Told { get; } = [];

    public string Folder => Copy.Repository.Personal;

    public string File => Path.Combine(Folder, "progress.db");

    /// <summary>A new one each time, as each command has.</summary>
    public ProgressStore Store => new(Folder, Clock, Told.Add);

    public KataHistory History => Store.Read()!.Of(Slug);

    public void Note(Verdict verdict, string kata = Slug, string subject = Submission.Learner) => Store.Note(Report(verdict, kata, subject));

    public KataReport Report(Verdict verdict, string kata = Slug, string subject = Submission.Learner) => new(new KataCatalog(Copy.Repository).Find(kata), subject, verdict, "So it is.")
    {
        Tests = [Test(TestOutcome.Passed), Test(verdict == Verdict.TestsFailed ? TestOutcome.Failed : TestOutcome.Passed)],
        Complexity = verdict == Verdict.TestsFailed ? [] : [Growth("time", verdict == Verdict.TooSlow ? "O(n^2)" : "O(n)"), Growth("space", "O(1)")],
        Milliseconds = new Durations(100, 200, 950, 1250),
    };

    /// <summary>Lays out one more kata.</summary>
    public void Add(string kata) => KataScaffold.Create(Copy.Repository, kata);

    /// <summary>What a learner does to a stub first.</summary>
    public void Touch(string kata = Slug) => System.IO.File.AppendAllText(Path.Combine(new KataCatalog(Copy.Repository).Find(kata).Folder, "Numbers.cs"), "// begun\n");

    /// <summary>Another program at the same file.</summary>
    public SqliteConnection Open()
    {
        Directory.CreateDirectory(Folder);
        var connection = new SqliteConnection($"Data Source={File};Pooling=False");
        connection.Open();
        return connection;
    }

    public void Dispose() => Copy.Dispose();

    private static Testing.TestResult Test(TestOutcome outcome) => new(new ScheduledTest("Id", "NumbersTests", "It_works", "It_works", Hidden: false), outcome, null, null, 1);

    private static ComplexityResult Growth(string resource, string nearest) => new("Largest", resource, "O(n)", GrowthOutcome.Met, nearest, 0, 0, 0, "cpu-time", "So it grows.", []);
}
