using Katas.Grader.Cli;

namespace Katas.Grader.Tests.Verification;

public sealed class VerifyTests : IDisposable
{
    private readonly TemporaryRepository _copy = new();

    public void Dispose() => _copy.Dispose();

    [Fact(Skip = SlowTests.Reason, SkipUnless = nameof(SlowTests.AreWanted), SkipType = typeof(SlowTests))]
    public async Task A_right_answer_among_the_known_wrong_ones_is_found_whatever_it_says_must_reject_it()
    {
        FillIn();
        var reference = File.ReadAllText(_copy.Kata.ReferenceFiles[0]);
        Reject("RightAfterAll.cs", "// rejected-by: tests: The_largest_number_is_found\n" + reference);
        Reject("QuickAfterAll.cs", "// rejected-by: time\n" + reference);

        var run = await _copy.RunAsync("verify", TemporaryRepository.Slug);

        run.ExitCode.Should().Be(ExitCode.NotSolved);
        run.Output.Should().Contain("RightAfterAll.cs: It should be rejected by 'tests: The_largest_number_is_found', but the verdict is 'solved'")
            .And.Contain("QuickAfterAll.cs: It should be rejected by 'time', but the verdict is 'solved'")
            .And.Contain("0 passed, 1 failed");
        run.Output.ReplaceLineEndings("\n").Split('\n').Count(line => line.StartsWith("  ", StringComparison.Ordinal)).Should().Be(2, "nothing else is wrong: {0}", run.Output);
    }

    private void Reject(string name, string text) => File.WriteAllText(Path.Combine(_copy.Kata.HiddenFolder, "rejected", name), text);

    private void FillIn()
    {
        foreach (var file in Directory.EnumerateFiles(_copy.Repository.Root, "*", SearchOption.AllDirectories))
            File.WriteAllText(file, File.ReadAllText(file).Replace("FILL IN", "Filled in", StringComparison.Ordinal));
    }
}
