using Katas.Grader.Grading;
using Katas.Grader.Progress;

namespace Katas.Grader.Tests.Progress;

public sealed class PracticeTests : IDisposable
{
    private readonly LearnerRepository _learner = new();

    public void Dispose() => _learner.Dispose();

    [Fact]
    public void An_unsolved_kata_is_never_due()
    {
        _learner.Note(Verdict.TestsFailed);

        Practice().Due.Should().BeNull();
    }

    [Fact]
    public void Solves_in_a_row_make_the_interval_grow()
    {
        var intervals = new List<int>();
        for (var solve = 0; solve < 7; solve++)
        {
            _learner.Note(Verdict.Solved);
            intervals.Add(Practice().Due!.Value.DayNumber - Today.DayNumber);
            _learner.Clock.Advance(TimeSpan.FromDays(intervals[^1]));
            _learner.Store.NoteReset(LearnerRepository.Slug);
        }

        intervals.Should().Equal(1, 3, 7, 16, 35, 35, 35);
    }

    [Fact]
    public void A_kata_is_due_at_midnight_where_the_learner_lives()
    {
        _learner.Clock.SetLocalTimeZone(TimeZoneInfo.CreateCustomTimeZone("east", TimeSpan.FromHours(10), "east", "east"));
        _learner.Clock.SetUtcNow(new DateTimeOffset(2026, 3, 2, 23, 0, 0, TimeSpan.Zero));
        _learner.Note(Verdict.Solved);

        Practice().Due.Should().Be(new DateOnly(2026, 3, 4));
    }

    [Fact]
    public void Grading_the_same_file_again_is_no_review()
    {
        _learner.Note(Verdict.Solved);
        _learner.Clock.Advance(TimeSpan.FromDays(1));
        _learner.Note(Verdict.Solved);

        Practice().Due.Should().Be(Today);
        Practice().Solves.Should().ContainSingle();
    }

    [Fact]
    public void Solving_anew_before_it_is_due_moves_nothing()
    {
        _learner.Note(Verdict.Solved);
        var due = Practice().Due;
        _learner.Store.NoteReset(LearnerRepository.Slug);
        _learner.Clock.Advance(TimeSpan.FromHours(1));
        _learner.Note(Verdict.TestsFailed);
        _learner.Note(Verdict.Solved);

        Practice().Due.Should().Be(due);
    }

    [Theory]
    [InlineData(nameof(Verdict.TestsFailed), 1)]
    [InlineData(nameof(Verdict.TooSlow), 1)]
    [InlineData(nameof(Verdict.CompileError), 7)]
    public void An_attempt_that_fails_at_a_review_begins_the_row_anew(string verdict, int interval)
    {
        Review(1);
        Review(3, Enum.Parse<Verdict>(verdict));

        (Practice().Due!.Value.DayNumber - Today.DayNumber).Should().Be(interval);
    }

    [Theory]
    [InlineData("2,3,4", 3)]
    [InlineData("1,2,3", 3)]
    [InlineData("1,2", 0)]
    [InlineData("2,4", 1)]
    [InlineData("", 0)]
    public void A_streak_lasts_until_a_day_has_gone_by_without(string days, int streak) =>
        Days.Streak(days.Split(',', StringSplitOptions.RemoveEmptyEntries).Select(day => new DateOnly(2026, 3, int.Parse(day))), new DateOnly(2026, 3, 4)).Should().Be(streak);

    private DateOnly Today => _learner.Clock.Today();

    private Practice Practice() => Grader.Progress.Practice.Of(_learner.History, _learner.Clock.LocalTimeZone);

    /// <summary>Solved where it was not yet, then after some days once more from the stub.</summary>
    private void Review(int days, Verdict? before = null)
    {
        if (_learner.History.Last is null)
            _learner.Note(Verdict.Solved);
        _learner.Clock.Advance(TimeSpan.FromDays(days));
        _learner.Store.NoteReset(LearnerRepository.Slug);
        _learner.Clock.Advance(TimeSpan.FromMinutes(5));
        if (before is { } verdict)
            _learner.Note(verdict);
        _learner.Clock.Advance(TimeSpan.FromMinutes(5));
        _learner.Note(Verdict.Solved);
    }
}
