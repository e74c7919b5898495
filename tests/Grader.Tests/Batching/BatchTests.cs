using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Katas.Grader.Batching;
using Katas.Grader.Cli;
using Katas.Grader.Execution;
using Katas.Grader.Reporting;
using static Katas.Grader.Tests.Batching.SubmissionFolder;

namespace Katas.Grader.Tests.Batching;

public sealed partial class BatchTests : IDisposable
{
    private readonly TemporaryRepository _copy = new();
    private readonly SubmissionFolder _folder = new();

    public void Dispose()
    {
        _copy.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public async Task Every_author_gets_a_row_whatever_the_others_handed_in()
    {
        _folder.With("bob/Numbers.cs", Wrong).With("ann/Numbers.cs", Right).With("cid/Numbers.cs", Broken)
            .With("dan/Numbers.cs", Right.Replace("Largest(int[]", "Biggest(int[]")).With("eve/Numbers.cs", File.ReadAllText(_copy.OwnFile))
            .With("fay/Numbers.cs", Right.Replace("numbers.Max()", "1 + Largest(numbers)"));
        _folder.WithFolder("gus");

        var run = await BatchAsync();

        run.ExitCode.Should().Be(1);
        Squeezed(run.Output).Should().Be("""
            author kata verdict tests reason
            ann largest-number solved 8/8
            bob largest-number tests-failed 3/8 5 of 8 tests failed.
            cid largest-number compile-error It does not compile.
            dan largest-number contract-broken The contract asks for `static int Numbers.Largest(int[])`; the submission has `static int Numbers.Biggest(int[])`.
            eve largest-number not-started The stub is untouched.
            fay largest-number crashed 0/8 Example 1 of the statement: The recursion in Numbers.cs, line 5, went too deep: it used up the stack.
            gus no-submission The folder is empty.

            7 gradings: 1 solved, 1 tests-failed, 1 compile-error, 1 contract-broken, 1 crashed, 1 not-started, 1 no-submission.

            """);
        run.Error.Should().MatchRegex(@"^(\d of 7: .*\n){7}7 gradings, [\d.]+ a second\.\n$");
    }

    [Fact(Skip = SlowTests.Reason, SkipUnless = nameof(SlowTests.AreWanted), SkipType = typeof(SlowTests))]
    public async Task Rows_do_not_depend_on_how_many_are_graded_at_once()
    {
        _folder.With("ann/Numbers.cs", Right).With("bob/Numbers.cs", Wrong).With("cid/Numbers.cs", Right.Replace("numbers.Max()", "numbers.Length > 2 ? throw new OutOfMemoryException() : numbers.Max()")).With("dan/Numbers.cs", Right);

        var one = await BatchAsync("--jobs", "1", "--format", "json");
        var four = await BatchAsync("--jobs", "4", "--format", "json");

        Untimed(four.Output).Should().Be(Untimed(one.Output));
        one.Output.Should().Contain("\"verdict\": \"out-of-memory\"");
    }

    [Fact]
    public async Task Names_of_any_kind_break_no_form_of_the_report()
    {
        string[] names = OperatingSystem.IsWindows()
            ? ["=cmd", "-rf", "a b", "Ünïcødé 名前", "@x", "'quoted', twice"]
            : ["=cmd|' C calc'!A0", "-rf", "+1", "@x", "a b", "Ünïcødé 名前", "a,b\"c", "tab\tbed", "new\nline", "bell\a\u001b[31m", "rtl\u202Eexe", "<tag>&amp;", "..dots", "[red]", "ANN", "ann", new string('x', 200), "\\u{0007}"];
        foreach (var name in names)
            _folder.With($"{name}/readme.txt", "no kata");
        var files = new[] { "r.json", "r.csv", "r.xml", "r.txt" }.Select(name => Path.Combine(_copy.Repository.Root, name)).ToList();

        var run = await BatchAsync([.. files.SelectMany(file => (string[])["--output", file])]);

        run.ExitCode.Should().Be(1);
        var sorted = names.Order(StringComparer.Ordinal).ToList();
        JsonDocument.Parse(File.ReadAllText(files[0])).RootElement.GetProperty("rows").EnumerateArray().Select(row => row.GetProperty("author").GetString()).Should().Equal(sorted);
        File.ReadAllText(files[1]).Split("\r\n").Should().HaveCount(names.Length + 2).And.OnlyContain(line => line.Length == 0 || char.IsLetterOrDigit(line[0]) || "\"'<.[\\".Contains(line[0])).And.NotContain(line => line.Any(char.IsControl));
        File.ReadAllText(files[1]).Should().Contain("\r\n\"'-rf\",,no-submission,").And.Contain("\r\n\"'@x\",,");
        XDocument.Load(files[2]).Root!.Elements("testsuite").Should().HaveCount(names.Length);
        File.ReadAllLines(files[3]).Should().HaveCount(names.Length + 3).And.NotContain(line => line.Any(char.IsControl) || line.Contains('\u202E'));
        File.ReadAllText(files[3]).Should().Be(run.Output);
    }

    [Fact]
    public async Task A_batch_of_strangers_submissions_asks_for_isolation()
    {
        IsolationDemand.Problem(IsolationLevel.Limits).Should().BeNull();
        IsolationDemand.Problem(IsolationLevel.Namespaces).Should().BeNull();
        IsolationDemand.Problem(IsolationLevel.Process).Should().StartWith("Submissions of strangers need isolation of level 'limits' at least, and this machine offers 'process'").And.EndWith("add --allow-weak-isolation.");

        _folder.With("ann/Numbers.cs", Broken);
        (await AtLevelAsync(allow: false)).Should().Be(new CommandRun(2, "", IsolationDemand.Problem(IsolationLevel.Process) + "\n"));
        (await AtLevelAsync(allow: true)).Output.Should().Contain("1 compile-error");

        Task<CommandRun> AtLevelAsync(bool allow) => CommandRun.Of(_copy.Repository, context => CommandLine.RunAsync(
            ["batch", _folder.Path, "--no-complexity", .. allow ? (string[])["--allow-weak-isolation"] : []],
            () => context with { Limits = Limits.Default with { Isolation = Isolation.At(IsolationLevel.Process) } }, context.Error));
    }

    [Theory]
    [InlineData("There is no folder 'nowhere' to grade.", "nowhere")]
    [InlineData("'2' is no shard: write I/N, such as 2/4 for the second of four.", ".", "--shard", "2")]
    [InlineData("'0/4' is no shard: with 4 shards, the first number goes from 1 to 4.", ".", "--shard", "0/4")]
    [InlineData("'5/4' is no shard: with 4 shards, the first number goes from 1 to 4.", ".", "--shard", "5/4")]
    [InlineData("'1/0' is no shard: the number of shards goes from 1 to 10000.", ".", "--shard", "1/0")]
    [InlineData("'-1/4' is no shard: write I/N, such as 2/4 for the second of four.", ".", "--shard", "-1/4")]
    [InlineData("--jobs 0 grades nothing: it takes 1 or more.", ".", "--jobs", "0")]
    [InlineData("There is no kata 'largest'. Did you mean 'largest-number'?", ".", "--kata", "largest")]
    [InlineData("'r.html' ends in '.html', which says nothing about the form of the report: end it in .json, .xml (junit), .csv or .txt.", ".", "--output", "r.html")]
    [InlineData("The report cannot be written to 'nowhere/r.json': there is no such folder.", ".", "--output", "nowhere/r.json")]
    public async Task Wrong_usage_is_explained(string error, params string[] args) =>
        (await _copy.RunAsync(["batch", .. args, "--allow-weak-isolation"])).Should().Be(new CommandRun(2, "", error + "\n"));

    [Fact]
    public async Task An_empty_folder_is_no_success() =>
        (await BatchAsync()).Should().Match<CommandRun>(run => run.ExitCode == 1 && run.Output == "No submission.\n");

    private Task<CommandRun> BatchAsync(params string[] args) => _copy.RunAsync(["batch", _folder.Path, "--no-complexity", "--allow-weak-isolation", .. args]);

    internal static string Untimed(string report) => Timing().Replace(report, m => m.Groups[1].Value);

    private static string Squeezed(string table) => Spaces().Replace(table, m => m.Value.Contains('\n') ? "\n" : " ");

    /// <summary>In json, junit and csv; the text form holds none.</summary>
    [GeneratedRegex("""("milliseconds": |time="|,(?=\d+\r\n))[0-9.E+]+""")]
    private static partial Regex Timing();

    [GeneratedRegex(" +(\n)?")]
    private static partial Regex Spaces();
}
