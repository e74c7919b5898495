using System.Text.Json;

namespace Katas.Grader.Tests.Cli;

public sealed class LabTests : IDisposable
{
    private readonly TemporaryRepository _copy = new();

    public void Dispose() => _copy.Dispose();

    [Fact(Skip = SlowTests.Reason, SkipUnless = nameof(SlowTests.AreWanted), SkipType = typeof(SlowTests))]
    public async Task A_labelled_program_is_held_against_its_own_class_and_tighter_ones()
    {
        Write("AllPairs", "// time: O(n^2); space: O(1)", "var numbers = (int[])input; var pairs = 0; foreach (var a in numbers) foreach (var b in numbers) pairs += a < b ? 1 : 0; return pairs;");

        var run = await _copy.RunAsync("lab", _copy.Repository.Katas, "--json", "--load", "1");

        run.ExitCode.Should().Be(0, run.Output + run.Error);
        var trials = JsonDocument.Parse(run.Output).RootElement.GetProperty("trials").EnumerateArray()
            .Select(trial => (trial.GetProperty("resource").GetString(), trial.GetProperty("bound").GetString(), trial.GetProperty("outcome").GetString()));
        trials.Should().Equal(("time", "O(n^2)", "Met"), ("space", "O(1)", "Met"), ("time", "O(n)", "Exceeded"));
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
