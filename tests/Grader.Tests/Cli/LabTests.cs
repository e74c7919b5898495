using System.Text.Json;

namespace Katas.Grader.Tests.Cli;

public sealed class LabTests : IDisposable
{
    private const string AllPairs =
        "var numbers = (int[])input; var pairs = 0; foreach (var a in numbers) foreach (var b in numbers) pairs += a < b ? 1 : 0; return pairs;";

    /// <summary>All but the first call on an input take a microsecond, however large it is.</summary>
    private const string Known =
        "var first = (int[])input; if (first[0] < 0) { var sum = 0; for (var at = 0; at < 2000; at++) sum += first[at & 7]; return sum; } first[0] = -1; ";

    private readonly TemporaryRepository _copy = new();

    public void Dispose() => _copy.Dispose();

    [Fact(Skip = SlowTests.Reason, SkipUnless = nameof(SlowTests.AreWanted), SkipType = typeof(SlowTests))]
    public async Task A_labelled_program_is_held_against_its_own_class_and_tighter_ones()
    {
        Write("AllPairs", "// time: O(n^2); space: O(1)", AllPairs);

        var run = await _copy.RunAsync("lab", _copy.Repository.Katas, "--json", "--load", "1");

        run.ExitCode.Should().Be(0, run.Output + run.Error);
        Trials(run).Should().Equal(("time", "O(n^2)", "Met"), ("space", "O(1)", "Met"), ("time", "O(n)", "Exceeded"));
    }

    [Fact(Skip = SlowTests.Reason, SkipUnless = nameof(SlowTests.AreWanted), SkipType = typeof(SlowTests))]
    public async Task BenchmarkDotNets_engine_can_take_the_samples()
    {
        Write("AllPairs", "// time: O(n^2); space: O(1)", AllPairs);

        var run = await _copy.RunAsync("lab", _copy.Repository.Katas, "--json", "--no-counts", "--sampler", "engine", "--iteration", "1");

        run.ExitCode.Should().Be(0, run.Output + run.Error);
        Trials(run).Should().Equal(("time", "O(n^2)", "Met"), ("space", "O(1)", "Met"), ("time", "O(n)", "Exceeded"));
    }

    [Theory]
    [InlineData("own", "Exceeded")]
    [InlineData("engine", "Met")]
    public async Task Answers_kept_from_call_to_call_deceive_the_engine_and_not_the_graders_own_sampler(string sampler, string outcome)
    {
        Write("Remembers", "// time: O(1); space: O(1)", Known + AllPairs);

        var run = await _copy.RunAsync("lab", _copy.Repository.Katas, "--json", "--no-counts", "--sampler", sampler, "--iteration", "1");

        Trials(run).Should().Equal(("time", "O(1)", outcome), ("space", "O(1)", "Met"));
    }

    [Fact]
    public async Task A_sampler_that_does_not_exist_is_refused()
    {
        var run = await _copy.RunAsync("lab", _copy.Repository.Katas, "--sampler", "guess");

        run.ExitCode.Should().Be(2);
        run.Error.Should().StartWith("Argument 'guess' not recognized. Must be one of:");
    }

    [Fact]
    public async Task A_program_without_a_label_is_named()
    {
        Write("NoLabel", "// It is quadratic.", "return 1;");

        var run = await _copy.RunAsync("lab", _copy.Repository.Katas);

        run.ExitCode.Should().Be(2);
        run.Error.Should().EndWith("NoLabel.cs does not begin with a label such as '// time: O(n log n); space: O(n)'.\n");
    }

    [Fact]
    public async Task A_program_of_another_form_is_named()
    {
        Write("NoRun", "// time: O(n); space: O(1)", "return input;", method: "Go");

        var run = await _copy.RunAsync("lab", _copy.Repository.Katas);

        run.ExitCode.Should().Be(2);
        run.Error.Should().StartWith("NoRun has no 'public static class Program' with 'object Setup(int n, int seed)' and 'object Run(object input)': ");
    }

    private static IEnumerable<(string?, string?, string?)> Trials(CommandRun run) =>
        JsonDocument.Parse(run.Output).RootElement.GetProperty("trials").EnumerateArray()
            .Select(trial => (trial.GetProperty("resource").GetString(), trial.GetProperty("bound").GetString(), trial.GetProperty("outcome").GetString()));

    /// <summary>The folder of katas holds no program of this form; the test's own goes to a folder in it.</summary>
    private void Write(string name, string label, string body, string method = "Run")
    {
        Directory.Delete(_copy.Repository.Katas, recursive: true);
        Directory.CreateDirectory(_copy.Repository.Katas);
        File.WriteAllText(Path.Combine(_copy.Repository.Katas, name + ".cs"), $$"""
            {{label}}

            public static class Program
            {
                public static object Setup(int n, int seed) => Enumerable.Range(0, n).ToArray();

                public static object? {{method}}(object input) { {{body}} }
            }
            """);
    }
}
