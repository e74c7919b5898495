using Katas.Grader.Tests.Batching;

namespace Katas.Grader.Tests.Cli;

public sealed class HintTests : IDisposable
{
    private readonly TemporaryRepository _copy = new();

    public HintTests() => Hints("Look at `numbers` one\n   by one.", "Keep the **largest** so far:\n\n   ```csharp\n   largest = Math.Max(largest, number);\n   ```", "Begin with the first.");

    public void Dispose() => _copy.Dispose();

    [Fact]
    public async Task Each_time_there_is_one_more_and_the_last_says_so()
    {
        var screens = new List<string>();
        for (var time = 0; time < 4; time++)
            screens.Add((await _copy.RunAsync("hint", "largest-number")).Output);

        screens.Should().Equal(
            """
            Hint 1 of 3

            Look at `numbers` one by one.

            'kata hint largest-number' shows the next one.

            """,
            """
            1. Look at `numbers` one by one.
            Hint 2 of 3

            Keep the largest so far:

                largest = Math.Max(largest, number);

            'kata hint largest-number' shows the next one.

            """,
            """
            1. Look at `numbers` one by one.
            2. Keep the **largest** so far: ```csharp largest = Math.Max(largest, number); …
            Hint 3 of 3

            Begin with the first.

            That was the last hint. solutions/LargestNumber/NOTES.md tells the rest.

            """,
            """
            1. Look at `numbers` one by one.
            2. Keep the **largest** so far: ```csharp largest = Math.Max(largest, number); …
            Hint 3 of 3

            Begin with the first.

            You have seen every hint. solutions/LargestNumber/NOTES.md tells the rest.

            """);
    }

    [Fact]
    public async Task An_unknown_kata_gives_the_nearest_name() =>
        (await _copy.RunAsync("hint", "largest-nmber")).Should().Be(new CommandRun(2, "", "There is no kata 'largest-nmber'. Did you mean 'largest-number'?\n"));

    [Fact]
    public async Task A_kata_without_hints_says_so()
    {
        Hints();

        (await _copy.RunAsync("hint", "largest-number")).Should().Be(new CommandRun(0, "largest-number has no hints.\n", ""));
    }

    [Fact]
    public async Task Processes_that_ask_at_once_each_get_a_hint_of_their_own()
    {
        Hints([.. Enumerable.Range(1, 9).Select(number => $"Number {number}.")]);

        var processes = Enumerable.Range(0, 3).Select(_ => GraderProcess.Start(_copy.Repository, "hint", "largest-number")).ToList();
        var runs = await Task.WhenAll(processes.Select(process => process.EndAsync()));
        processes.ForEach(process => process.Dispose());

        runs.Select(run => run.Error).Should().OnlyContain(error => error == "");
        runs.Select(run => run.Output.Split('\n').First(line => line.StartsWith("Hint"))).Should().BeEquivalentTo("Hint 1 of 9", "Hint 2 of 9", "Hint 3 of 9");
    }

    private void Hints(params string[] hints)
    {
        var text = File.ReadAllText(_copy.Kata.StatementFile);
        var (begin, end) = (text.IndexOf("## Hints", StringComparison.Ordinal), text.IndexOf("## Follow-ups", StringComparison.Ordinal));
        File.WriteAllText(_copy.Kata.StatementFile, $"{text[..begin]}## Hints\n\n{string.Concat(hints.Select((hint, at) => $"{at + 1}. {hint}\n"))}\n{text[end..]}");
    }
}
