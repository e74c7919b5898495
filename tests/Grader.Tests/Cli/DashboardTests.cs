using Katas.Grader.Catalog;
using Katas.Grader.Grading;
using Katas.Grader.Tests.Progress;

namespace Katas.Grader.Tests.Cli;

public sealed class DashboardTests : IDisposable
{
    private readonly LearnerRepository _learner = new();

    public DashboardTests()
    {
        _learner.Add("longest-of-all-the-words");
        _learner.Add("shortest-path");
        _learner.Add("token-bucket");
    }

    public void Dispose() => _learner.Dispose();

    [Fact]
    public async Task It_says_where_the_learner_stands()
    {
        await Live();

        (await _learner.Copy.RunAsync()).Should().Be(new CommandRun(0, """
            kata                      level   min  topics                        state           last verdict  tries  solved in
            largest-number            junior   15  unit and integration testing  due for review  solved            2     50 min
            longest-of-all-the-words  junior   15  unit and integration testing  started         tests-failed      1
            shortest-path             junior   15  unit and integration testing  solved          solved            1    < 1 min
            token-bucket              junior   15  unit and integration testing  not started

            Solved: 2 of 4. Topics mastered: 0 of 1. Streak: 2 days.
            Due for review: largest-number.
            Next: go on with katas/LongestOfAllTheWords/Numbers.cs, then 'kata check longest-of-all-the-words'.

            """, ""));
    }

    [Theory]
    [InlineData(80, """
        kata                      level   state           last verdict  tries  solved in
        largest-number            junior  due for review  solved            2     50 min
        longest-of-all-the-words  junior  started         tests-failed      1
        shortest-path             junior  solved          solved            1    < 1 min
        token-bucket              junior  not started
        """)]
    [InlineData(60, """
        kata                      state           tries  solved in
        largest-number            due for review      2     50 min
        longest-of-all-the-words  started             1
        shortest-path             solved              1    < 1 min
        token-bucket              not started
        """)]
    [InlineData(40, """
        kata                      state
        largest-number            due for review
        longest-of-all-the-words  started
        shortest-path             solved
        token-bucket              not started
        """)]
    public async Task A_narrow_terminal_gets_fewer_columns_and_no_broken_rows(int width, string table)
    {
        await Live();
        _learner.Copy.Width = width;

        var run = await _learner.Copy.RunAsync();

        run.Output.Should().StartWith(table.ReplaceLineEndings("\n") + "\n\n");
        run.Output.Split('\n').Should().OnlyContain(line => line.Length <= width);
    }

    [Fact]
    public async Task A_topic_is_mastered_when_all_its_katas_are_solved()
    {
        Retitle("shortest-path", "caching, sharding");
        Retitle("token-bucket", "caching");
        foreach (var kata in (string[])["largest-number", "longest-of-all-the-words", "shortest-path"])
            _learner.Note(Verdict.Solved, kata);

        (await _learner.Copy.RunAsync()).Output.Should().Contain("Solved: 3 of 4. Topics mastered: 2 of 3. Streak: 1 day.\nNext review: largest-number tomorrow.\n");
    }

    [Fact]
    public async Task What_is_due_is_reset_and_solved_once_more()
    {
        foreach (var kata in (string[])["largest-number", "longest-of-all-the-words", "shortest-path", "token-bucket"])
        {
            _learner.Touch(kata);
            _learner.Note(Verdict.Solved, kata);
        }

        (await _learner.Copy.RunAsync()).Output.Should().EndWith("Next: nothing until a review tomorrow. 'kata compare NAME' shows your files beside the reference, with its notes.\n");

        _learner.Clock.Advance(TimeSpan.FromDays(1));
        (await _learner.Copy.RunAsync()).Output.Should().EndWith("""
            Due for review: largest-number, longest-of-all-the-words, shortest-path and 1 more.
            Next: 'kata reset largest-number' and solve it once more.

            """);

        await _learner.Copy.RunAsync("reset", "largest-number");
        _learner.History.Resets.Should().ContainSingle();
        (await _learner.Copy.RunAsync()).Output.Should().EndWith("Next: solve largest-number once more in katas/LargestNumber/Numbers.cs, then 'kata check largest-number'.\n");

        _learner.Note(Verdict.Solved);
        (await _learner.Copy.RunAsync()).Output.Should().EndWith("Next: 'kata reset longest-of-all-the-words' and solve it once more.\n");
    }

    [Fact]
    public async Task A_stub_that_was_put_back_by_hand_is_reset_all_the_same()
    {
        _learner.Note(Verdict.Solved);
        _learner.Clock.Advance(TimeSpan.FromDays(1));

        (await _learner.Copy.RunAsync("reset", "largest-number")).Output.Should().Be("largest-number is as it came: there is nothing to put back.\n");

        _learner.Note(Verdict.Solved);
        (await _learner.Copy.RunAsync()).Output.Should().Contain("Next review: largest-number on 6 March.\n");
    }

    [Fact]
    public async Task The_easiest_of_what_is_new_comes_first()
    {
        foreach (var kata in (string[])["largest-number", "longest-of-all-the-words"])
            Rewrite(kata, "level: junior", "level: senior");
        Rewrite("shortest-path", "minutes: 15", "minutes: 20");

        (await _learner.Copy.RunAsync()).Output.Should().Contain("\nNext: 'kata show token-bucket', edit ");
    }

    /// <summary>Two days: a kata solved on the first, one solved and another begun on the second.</summary>
    private async Task Live()
    {
        await _learner.Copy.RunAsync("show", "largest-number");
        _learner.Touch();
        _learner.Clock.Advance(TimeSpan.FromMinutes(20));
        _learner.Note(Verdict.TooSlow);
        _learner.Clock.Advance(TimeSpan.FromMinutes(30));
        _learner.Note(Verdict.Solved);
        _learner.Clock.Advance(TimeSpan.FromDays(1));
        _learner.Note(Verdict.Solved, "shortest-path");
        _learner.Touch("longest-of-all-the-words");
        _learner.Note(Verdict.TestsFailed, "longest-of-all-the-words");
    }

    private void Retitle(string kata, string topics) => Rewrite(kata, "topics: [unit and integration testing]", $"topics: [{topics}]");

    private void Rewrite(string kata, string old, string replacement)
    {
        var file = new KataCatalog(_learner.Copy.Repository).Find(kata).StatementFile;
        var text = File.ReadAllText(file);
        text.Should().Contain(old);
        File.WriteAllText(file, text.Replace(old, replacement));
    }
}
