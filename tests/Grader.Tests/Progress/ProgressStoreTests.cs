using Katas.Grader.Batching;
using Katas.Grader.Grading;
using Katas.Grader.Progress;
using Katas.Grader.Submissions;

namespace Katas.Grader.Tests.Progress;

public sealed class ProgressStoreTests : IDisposable
{
    private readonly LearnerRepository _learner = new();

    public void Dispose() => _learner.Dispose();

    [Fact]
    public void What_was_noted_is_remembered()
    {
        var begin = _learner.Clock.GetUtcNow();
        _learner.Store.NoteLook(LearnerRepository.Slug);
        _learner.Clock.Advance(TimeSpan.FromMinutes(10));
        _learner.Note(Verdict.TestsFailed);
        _learner.Clock.Advance(TimeSpan.FromMinutes(15));
        _learner.Note(Verdict.Solved);
        _learner.Store.NoteReset(LearnerRepository.Slug);

        var history = _learner.History;

        history.Should().BeEquivalentTo(new KataHistory(LearnerRepository.Slug, begin, 0, [begin.AddMinutes(25)],
        [
            new Attempt(begin.AddMinutes(10), "tests-failed", new TestCount(1, 2), [], 1250),
            new Attempt(begin.AddMinutes(25), "solved", new TestCount(2, 2), [new("Largest", "time", "O(n)"), new("Largest", "space", "O(1)")], 1250),
        ]));
        history.TimeToSolve.Should().Be(TimeSpan.FromMinutes(25));
        _learner.Told.Should().BeEmpty();
    }

    [Theory]
    [InlineData(nameof(Verdict.Solved), Submission.Reference)]
    [InlineData(nameof(Verdict.Solved), "elsewhere")]
    [InlineData(nameof(Verdict.NotStarted), Submission.Learner)]
    [InlineData(nameof(Verdict.GraderError), Submission.Learner)]
    public void What_says_nothing_about_the_learner_is_not_noted(string verdict, string subject)
    {
        _learner.Note(Enum.Parse<Verdict>(verdict), subject: subject);

        Path.Exists(_learner.Folder).Should().BeFalse();
        _learner.Store.Read().Should().Be(History.Empty);
    }

    [Fact]
    public void Hints_are_counted_up_to_the_last()
    {
        Enumerable.Range(0, 4).Select(_ => _learner.Store.NoteHint(LearnerRepository.Slug, last: 3)).Should().Equal(0, 1, 2, 3);
        _learner.History.Hints.Should().Be(3);
        _learner.History.FirstLook.Should().NotBeNull();

        _learner.Store.NoteHint(LearnerRepository.Slug, last: 2).Should().Be(2, "a statement may lose hints");
    }

    [Fact]
    public void A_file_of_the_first_form_loses_nothing()
    {
        using (var connection = _learner.Open())
        {
            connection.Execute("CREATE TABLE Attempt (Id INTEGER PRIMARY KEY, Kata TEXT NOT NULL, At TEXT NOT NULL, Verdict TEXT NOT NULL)");
            connection.Execute("INSERT INTO Attempt (Kata, At, Verdict) VALUES ('largest-number', '2026-02-01T10:00:00.1234567+00:00', 'tests-failed'), ('largest-number', '2026-02-01T10:30:00.0000000+00:00', 'solved')");
        }

        _learner.Note(Verdict.TooSlow);

        _learner.History.Attempts.Select(attempt => (attempt.At.ToString("u"), attempt.Verdict, attempt.Tests.Total)).Should()
            .Equal(("2026-02-01 10:00:00Z", "tests-failed", 0), ("2026-02-01 10:30:00Z", "solved", 0), ("2026-03-02 09:00:00Z", "too-slow", 2));
        _learner.History.TimeToSolve!.Value.TotalMinutes.Should().BeApproximately(30, 0.1);
        _learner.Told.Should().BeEmpty();
    }

    [Fact]
    public void A_file_of_a_newer_form_is_left_alone()
    {
        _learner.Note(Verdict.Solved);
        using (var connection = _learner.Open())
            connection.Execute("PRAGMA user_version = 7");
        var before = File.ReadAllBytes(_learner.File);

        _learner.Note(Verdict.Solved);
        _learner.Store.Read().Should().BeNull();

        File.ReadAllBytes(_learner.File).Should().Equal(before);
        _learner.Told.Should().Equal(
            $"Your progress is not noted: {_learner.File} is of form 7, and this grader knows those up to 2. Update the working copy.",
            $"Your progress is not read: {_learner.File} is of form 7, and this grader knows those up to 2. Update the working copy.");
    }

    [Theory]
    [InlineData("text")]
    [InlineData("cut off")]
    [InlineData("cut off in its first page")]
    [InlineData("without its tables")]
    [InlineData("with a time that is none")]
    public void A_damaged_file_is_set_aside_and_a_new_one_begun(string damage)
    {
        Damage(damage);
        File.WriteAllText(_learner.File + "-journal", "of the damaged file");
        var damaged = File.ReadAllBytes(_learner.File);

        _learner.Store.Read();
        _learner.Note(Verdict.Solved);

        _learner.Told.Should().Equal($"{_learner.File} was damaged. It is kept as progress-damaged-2026-03-02-1.db beside it, and your progress begins anew.");
        var aside = Path.Combine(_learner.Folder, "progress-damaged-2026-03-02-1.db");
        File.ReadAllBytes(aside).Should().Equal(damaged);
        _learner.History.Attempts.Should().ContainSingle();
        Directory.EnumerateFiles(_learner.Folder).Select(Path.GetFileName).Should().NotContain("progress.lock").And.NotContain("progress.db-journal");
    }

    [Fact]
    public void A_second_damaged_file_does_not_replace_the_first()
    {
        Damage("text");
        _learner.Note(Verdict.Solved);
        Damage("text");
        _learner.Note(Verdict.Solved);

        Directory.EnumerateFiles(_learner.Folder, "progress-damaged-*").Should().HaveCount(2);
    }

    [Fact]
    public void A_locked_file_costs_one_sentence()
    {
        _learner.Note(Verdict.TestsFailed);
        using (var other = _learner.Open())
        {
            other.Execute("BEGIN EXCLUSIVE");
            var store = new ProgressStore(_learner.Folder, _learner.Clock, _learner.Told.Add, patience: TimeSpan.FromSeconds(1));
            store.Note(_learner.Report(Verdict.Solved));
            store.Note(_learner.Report(Verdict.Solved));
            store.Read().Should().BeNull();
        }

        _learner.Told.Should().Equal($"Your progress is not noted: another program has locked {_learner.File}. It is from the next command on when that program has ended.");
        _learner.History.Attempts.Should().ContainSingle();
    }

    [Fact]
    public void A_folder_that_cannot_be_made_costs_one_sentence()
    {
        File.WriteAllText(_learner.Folder, "a file where the folder should be");

        _learner.Note(Verdict.Solved);

        _learner.Told.Should().ContainSingle().Which.Should().StartWith($"Your progress is not noted: {_learner.File} cannot be used: ");
        _learner.Store.Read().Should().Be(History.Empty);
    }

    [Fact]
    public void What_is_no_file_costs_one_sentence()
    {
        Directory.CreateDirectory(_learner.File);

        _learner.Store.Read().Should().BeNull();

        _learner.Told.Should().Equal($"Your progress is not read: {_learner.File} cannot be used: SQLite Error 14: 'unable to open database file'.");
    }

    [Fact]
    public void Merging_twice_changes_nothing()
    {
        _learner.Store.NoteHint(LearnerRepository.Slug, 3);
        _learner.Note(Verdict.Solved);
        _learner.Store.NoteReset(LearnerRepository.Slug);
        var history = _learner.Store.Read()!;
        using var other = new LearnerRepository();
        other.Clock.Advance(TimeSpan.FromDays(1));
        other.Note(Verdict.TestsFailed);

        (other.Store.Merge(history), other.Store.Merge(history)).Should().Be((1, 0));

        other.History.Should().BeEquivalentTo(_learner.History with { Attempts = [.. _learner.History.Attempts, other.History.Last!] });
    }

    private void Damage(string how)
    {
        _learner.Note(Verdict.TestsFailed);
        switch (how)
        {
            case "text":
                File.WriteAllText(_learner.File, "this is no database, however long it may be read");
                break;
            case "cut off":
                Cut(new FileInfo(_learner.File).Length / 2 / 4096 * 4096);
                break;
            case "cut off in its first page":
                Cut(90);
                break;
            case "without its tables":
                Run("DROP TABLE Look");
                break;
            default:
                Run("UPDATE Attempt SET At = 'yesterday'");
                break;
        }
    }

    private void Cut(long length)
    {
        using var file = File.OpenWrite(_learner.File);
        file.SetLength(length);
    }

    private void Run(string sql)
    {
        using var connection = _learner.Open();
        connection.Execute(sql);
    }
}
