using System.Diagnostics;
using Katas.Grader.Lab;
using Katas.Grader.Tests.Batching;

namespace Katas.Grader.Tests.Cli;

public sealed class WatchTests : IDisposable
{
    private const string Right = """
        namespace Katas.LargestNumber;

        public static class Numbers
        {
            public static int Largest(int[] numbers)
            {
                ArgumentNullException.ThrowIfNull(numbers);
                if (numbers.Length == 0)
                    throw new ArgumentException("Empty.", nameof(numbers));

                var largest = int.MinValue;
                foreach (var number in numbers)
                    largest = Math.Max(largest, number);
                return largest;
            }
        }
        """;

    private readonly TemporaryRepository _copy = new();

    public static bool HasTerminals => OperatingSystem.IsLinux() && File.Exists("/usr/bin/script");

    public static bool HasSignals => !OperatingSystem.IsWindows();

    public void Dispose() => _copy.Dispose();

    [Fact(Skip = "there are no signals here", SkipUnless = nameof(HasSignals))]
    public async Task Without_a_terminal_each_verdict_is_printed_until_it_is_interrupted()
    {
        await using var watch = Start("dotnet", Program, "watch");
        await ComesAsync(watch, "○ largest-number  not-started");

        await watch.SaveAsync(_copy.OwnFile, Right.Replace("int.MinValue", "0"), ["✗ largest-number  tests-failed"], TestContext.Current.CancellationToken);
        await ComesAsync(watch, "Expected value to be -2, but found 0 (difference of 2).");
        await watch.SaveAsync(_copy.OwnFile, Right.Replace("return largest;", "return large;"), ["katas/LargestNumber/Numbers.cs(14,16): CS0103: The name 'large' does not exist in the current context"], TestContext.Current.CancellationToken);
        await watch.SaveAsync(_copy.OwnFile, Right, ["✓ largest-number  tests-passed"], TestContext.Current.CancellationToken);
        await ComesAsync(watch, "✓ largest-number  solved");
        File.Delete(_copy.OwnFile);
        await ComesAsync(watch, "katas/LargestNumber holds no .cs file. 'kata reset largest-number' puts the stub back.");

        await EndsAsync(watch);
        (await _copy.RunAsync()).Output.Should().MatchRegex("largest-number .* solved");
    }

    [Fact(Skip = "there are no signals here", SkipUnless = nameof(HasSignals))]
    public async Task Interrupted_while_it_grades_it_leaves_no_process()
    {
        await using var watch = Start("dotnet", Program, "watch", "largest-number");
        await ComesAsync(watch, "○ largest-number  not-started");
        File.WriteAllText(_copy.OwnFile, Right.Replace("var largest = ", "Thread.Sleep(-1); var largest = "));

        await EndsAsync(watch);
    }

    [Fact(Skip = "there is no 'script' here to make a terminal", SkipUnless = nameof(HasTerminals))]
    public async Task At_a_terminal_keys_are_heard_and_the_screen_is_left_as_it_was()
    {
        await using var watch = Start("script", "-qfec", $"dotnet '{Program}' watch largest-number; stty -a", "/dev/null");
        await ComesAsync(watch, "○ largest-number  not-started");

        await watch.Input.WriteAsync("s");
        await watch.Input.FlushAsync(TestContext.Current.CancellationToken);
        await ComesAsync(watch, "FILL IN the title");
        await watch.Input.WriteAsync("q");
        await watch.Input.FlushAsync(TestContext.Current.CancellationToken);

        await ComesAsync(watch, "\e[?25h\e[?1049l");
        await ComesAsync(watch, " echo ");
        (await watch.EndAsync(TestContext.Current.CancellationToken)).Should().Be(0);
    }

    [Fact]
    public async Task An_unknown_kata_gives_the_nearest_name() => (await _copy.RunAsync("watch", "largest-nmber")).Should()
        .Be(new CommandRun(2, "", "There is no kata 'largest-nmber'. Did you mean 'largest-number'?\n"));

    private static string Program => Path.Combine(AppContext.BaseDirectory, "Grader.dll");

    private WatchedSaves Start(string program, params string[] arguments) => WatchedSaves.Start(new ProcessStartInfo(program, arguments) { WorkingDirectory = _copy.Repository.Root });

    private static Task<long> ComesAsync(WatchedSaves watch, string text) => watch.WaitForAsync([text], TestContext.Current.CancellationToken);

    private static async Task EndsAsync(WatchedSaves watch)
    {
        var started = watch.Descendants;
        GraderProcess.Tool("kill", "-INT", $"{watch.Id}");

        (await watch.EndAsync(TestContext.Current.CancellationToken)).Should().Be(0);
        started.Where(GraderProcess.IsRunning).Should().BeEmpty();
    }
}
