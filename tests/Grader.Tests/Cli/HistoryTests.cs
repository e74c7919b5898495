using System.Text.Json;
using Katas.Grader.Grading;
using Katas.Grader.Tests.Progress;

namespace Katas.Grader.Tests.Cli;

public sealed class HistoryTests : IDisposable
{
    private readonly LearnerRepository _learner = new();

    public void Dispose() => _learner.Dispose();

    [Fact]
    public async Task Attempts_and_what_they_came_to_are_shown()
    {
        await Solve();

        (await RunAsync("history", "largest-number")).Should().Be(new CommandRun(0, """
            when              kata            verdict       tests  time    space   took
            2026-03-02 09:10  largest-number  tests-failed    1/2                 1.3 s
            2026-03-02 09:20  largest-number  too-slow        2/2  O(n^2)  O(1)   1.3 s
            2026-03-02 10:05  largest-number  solved          2/2  O(n)    O(1)   1.3 s

            kata            first look        tries  solved in  hints  best time  best space  review
            largest-number  2026-03-02 09:00      3  1 h 5 min      1  O(n)       O(1)        2026-03-03

            """, ""));
    }

    [Fact]
    public async Task A_narrow_terminal_gets_fewer_columns()
    {
        await Solve();
        _learner.Copy.Width = 50;

        (await RunAsync("history")).Output.Should().Be("""
            when              kata            verdict
            2026-03-02 09:10  largest-number  tests-failed
            2026-03-02 09:20  largest-number  too-slow
            2026-03-02 10:05  largest-number  solved

            kata            tries  solved in  hints
            largest-number      3  1 h 5 min      1

            """);
    }

    [Fact]
    public async Task Without_an_attempt_it_says_how_to_make_one()
    {
        (await RunAsync("history")).Output.Should().Be("Nothing was graded yet: 'kata check KATA' does.\n");
        (await RunAsync("history", "LargestNumber")).Output.Should().Be("largest-number was not graded yet: 'kata check largest-number' does.\n");
        (await RunAsync("history", "largest-nmber")).Should().Be(new CommandRun(2, "", "There is no kata 'largest-nmber'. Did you mean 'largest-number'?\n"));
    }

    [Fact]
    public async Task The_export_has_its_documented_form()
    {
        await Solve();

        var history = JsonDocument.Parse((await RunAsync("history", "--export", "-")).Output).RootElement;

        history.EnumerateObject().Select(property => property.Name).Should().Equal("schemaVersion", "katas");
        var kata = history.GetProperty("katas")[0];
        kata.EnumerateObject().Select(property => property.Name).Should().Equal("kata", "firstLook", "hints", "resets", "attempts");
        kata.GetProperty("attempts")[2].GetRawText().ReplaceLineEndings("").Replace(" ", "").Should().Be(
            """{"at":"2026-03-02T10:05:00+00:00","verdict":"solved","tests":{"passed":2,"total":2},"growth":[{"operation":"Largest","resource":"time","nearest":"O(n)"},{"operation":"Largest","resource":"space","nearest":"O(1)"}],"milliseconds":1250}""");
    }

    [Fact]
    public async Task An_export_can_be_imported_elsewhere_and_twice()
    {
        await Solve();
        var file = Path.Combine(_learner.Copy.Repository.Root, "history.json");
        (await RunAsync("history", "--export", file)).Should().Be(new CommandRun(0, "", ""));
        using var other = new LearnerRepository();

        (await other.Copy.RunAsync("history", "--import", file)).Should().Be(new CommandRun(0, "3 attempts added.\n", ""));
        (await other.Copy.RunAsync("history", "--import", file)).Should().Be(new CommandRun(0, "Every attempt in it was known already.\n", ""));

        (await other.Copy.RunAsync("history", "--export", "-")).Output.Should().Be(File.ReadAllText(file));
    }

    [Theory]
    [InlineData("", "it is no JSON from line 1 on.")]
    [InlineData("[]", "it has no schemaVersion, as the files of 'kata history --export' have.")]
    [InlineData("""{ "schemaVersion": "one" }""", "its schemaVersion is no number.")]
    [InlineData("""{ "schemaVersion": 2 }""", "its schemaVersion is 2, and this grader knows 1. Update the older of the two working copies.")]
    [InlineData("""{ "schemaVersion": 1, "katas": [ { "kata": "a", "firstLook": null, "hints": 0, "resets": null, "attempts": [] } ] }""", "it is not of the form that 'kata history --export' writes: *")]
    [InlineData("""{ "schemaVersion": 1, "katas": [ null ] }""", "a list in it holds null.")]
    [InlineData("""{ "schemaVersion": 1, "katas": [ { "kata": "A\u001b[2J", "firstLook": null, "hints": 0, "resets": [], "attempts": [] } ] }""", "'A\\u{001B}[2J' is no kata's name.")]
    [InlineData("""{ "schemaVersion": 1, "katas": [ { "kata": "a", "firstLook": "9999-01-01T00:00:00Z", "hints": 0, "resets": [], "attempts": [] } ] }""", "a has something that happened at 9999-01-01 00:00, which cannot be.")]
    [InlineData("""{ "schemaVersion": 1, "katas": [ { "kata": "a", "firstLook": null, "hints": -1, "resets": [], "attempts": [] } ] }""", "a has a count that cannot be.")]
    [InlineData("""{ "schemaVersion": 1, "katas": [ { "kata": "a", "firstLook": null, "hints": 0, "resets": [], "attempts": [ { "at": "2026-03-01T00:00:00Z", "verdict": "brilliant", "tests": { "passed": 1, "total": 1 }, "growth": [], "milliseconds": 1 } ] } ] }""", "a has an attempt whose verdict is 'brilliant', and there is no such verdict.")]
    public async Task What_is_no_history_is_refused_and_changes_nothing(string text, string fault)
    {
        _learner.Note(Verdict.Solved);
        var file = Path.Combine(_learner.Copy.Repository.Root, "history.json");
        File.WriteAllText(file, text);
        var before = (await RunAsync("history", "--export", "-")).Output;

        var run = await RunAsync("history", "--import", file);

        run.ExitCode.Should().Be(2);
        run.Error.Should().Match($"'{file}' cannot be imported: {fault}\n");
        (await RunAsync("history", "--export", "-")).Output.Should().Be(before);
    }

    [Theory]
    [InlineData("--export and --import go opposite ways: choose one.\n", "--export", "a", "--import", "b")]
    [InlineData("--import takes in everything that the file holds: leave out the name of the kata.\n", "largest-number", "--import", "b")]
    [InlineData("'nowhere.json' cannot be read: *\n", "--import", "nowhere.json")]
    [InlineData("The history cannot be written to 'nowhere/history.json': *\n", "--export", "nowhere/history.json")]
    public async Task Wrong_usage_is_explained(string error, params string[] args)
    {
        var run = await RunAsync(["history", .. args]);

        run.ExitCode.Should().Be(2);
        run.Error.Should().Match(error);
    }

    [Fact]
    public async Task Nothing_is_exported_of_what_cannot_be_read()
    {
        Directory.CreateDirectory(_learner.File);

        var run = await RunAsync("history", "--export", "-");

        (run.ExitCode, run.Output).Should().Be((1, ""));
        run.Error.Should().StartWith("Your progress is not read: ");
    }

    /// <summary>At the third attempt, an hour and five minutes after the first look, with a hint.</summary>
    private async Task Solve()
    {
        await RunAsync("show", "largest-number");
        await RunAsync("hint", "largest-number");
        foreach (var (verdict, minutes) in ((Verdict, int)[])[(Verdict.TestsFailed, 10), (Verdict.TooSlow, 10), (Verdict.Solved, 45)])
        {
            _learner.Clock.Advance(TimeSpan.FromMinutes(minutes));
            _learner.Note(verdict);
        }
    }

    private Task<CommandRun> RunAsync(params string[] args) => _learner.Copy.RunAsync(args);
}
