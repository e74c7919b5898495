using Katas.Grader.Batching;
using static Katas.Grader.Tests.Batching.SubmissionFolder;

namespace Katas.Grader.Tests.Batching;

public sealed class ShardTests : IDisposable
{
    private readonly TemporaryRepository _copy = new();
    private readonly SubmissionFolder _folder = new();

    public ShardTests()
    {
        foreach (var author in (string[])["ann", "bob", "cid", "dan"])
            _folder.With($"{author}/Numbers.cs", author == "cid" ? Wrong : Right);
        _folder.WithFolder("eve");
        _folder.With("=fay/Numbers.cs", Broken);
    }

    public void Dispose()
    {
        _copy.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public void Shards_are_a_partition_that_is_the_same_everywhere()
    {
        var authors = Enumerable.Range(0, 1000).Select(at => $"author-{at}").ToList();

        authors.Should().OnlyContain(author => Enumerable.Range(1, 7).Count(index => new Shard(index, 7).Holds(author, "balanced-brackets")) == 1);
        authors.CountBy(author => Shard.Of(author, "balanced-brackets", 4)).Should().OnlyContain(pair => pair.Value > 200 && pair.Value < 300);
        authors.Take(8).Select(author => Shard.Of(author, "balanced-brackets", 4)).Should().Equal(1, 4, 2, 2, 4, 3, 4, 2);
    }

    [Fact(Skip = SlowTests.Reason, SkipUnless = nameof(SlowTests.AreWanted), SkipType = typeof(SlowTests))]
    public async Task Shards_that_processes_of_their_own_graded_merge_to_the_report_of_one_run()
    {
        string[] forms = [".json", ".xml", ".csv", ".txt"];
        var runs = new List<GraderProcess> { Start("whole", forms) };
        runs.AddRange(Enumerable.Range(1, 3).Select(index => Start($"shard-{index}", [".json"], "--shard", $"{index}/3")));
        foreach (var process in runs)
            (await process.EndAsync()).ExitCode.Should().BeOneOf(0, 1);

        // In any order; and what --partial left out can be added to what it made.
        var merged = await _copy.RunAsync(["merge", In("shard-3.json"), In("shard-1.json"), In("shard-2.json"), .. Outputs("merged", forms)]);
        var partial = await _copy.RunAsync("merge", "--partial", In("shard-3.json"), In("shard-1.json"), "--output", In("partial.json"));
        await _copy.RunAsync(["merge", In("partial.json"), In("shard-2.json"), .. Outputs("again", forms)]);

        merged.ExitCode.Should().Be(1);
        foreach (var form in forms)
        {
            Untimed("merged" + form).Should().Be(Untimed("whole" + form));
            Untimed("again" + form).Should().Be(Untimed("whole" + form));
        }

        merged.Output.Should().Be(File.ReadAllText(In("merged.txt"))).And.EndWith("6 gradings: 3 solved, 1 tests-failed, 1 compile-error, 1 no-submission.\n");
        partial.Error.Should().MatchRegex(@"^The report is partial: it holds 2 of 3 shards and \d of 6 gradings\.\n$");
        runs.ForEach(process => process.Dispose());
    }

    [Fact(Skip = SlowTests.Reason, SkipUnless = nameof(SlowTests.AreWanted), SkipType = typeof(SlowTests))]
    public async Task What_does_not_make_one_report_is_named()
    {
        await BatchAsync("one", "--shard", "1/2");
        await BatchAsync("two", "--shard", "2/2");
        await BatchAsync("third", "--shard", "1/3");
        _folder.With("ann/Numbers.cs", Wrong);
        await BatchAsync("changed", "--shard", "2/2");
        Edit("one", "older", "\"schemaVersion\": 1", "\"schemaVersion\": 0");
        Edit("two", "build", "\"grader\": \"", "\"grader\": \"0");
        Edit("two", "katas", "\"katas\": \"", "\"katas\": \"0");
        Edit("two", "growth", "\"complexity\": false", "\"complexity\": true");
        Edit("two", "stranger", "\"author\": \"", "\"author\": \"_1");
        Edit("two", "word", "\"verdict\": \"solved\"", "\"verdict\": \"perfect\"");
        Edit("two", "lacking", "\"reason\":", "\"motive\":");
        File.WriteAllText(In("torn.json"), File.ReadAllText(In("two.json"))[..300]);
        File.WriteAllText(In("other.json"), "[1]");

        (await MergeAsync("one", "one")).Should().Be("'one.json' and 'one.json' both hold shard 1/2: name each shard once.\n");
        (await MergeAsync("one")).Should().Be("Missing: shard 2/2. Name its report too, or add --partial for a report without.\n");
        (await MergeAsync("one", "third")).Should().Be("'third.json' and 'one.json' are shards of 3 and of 2, so they do not make one report.\n");
        (await MergeAsync("one", "changed")).Should().Be("'changed.json' and 'one.json' are of different submissions, so they do not make one report.\n");
        (await MergeAsync("one", "build")).Should().Be("'build.json' and 'one.json' come from different builds of the grader, so they do not make one report.\n");
        (await MergeAsync("one", "katas")).Should().Be("'katas.json' and 'one.json' were graded against different katas, so they do not make one report.\n");
        (await MergeAsync("one", "growth")).Should().Be("'growth.json' and 'one.json' differ in whether growth was measured, so they do not make one report.\n");
        (await MergeAsync("older", "two")).Should().Be("'older.json' has schema version 0, and this grader reads version 1: merge it with the grader that wrote it.\n");
        (await MergeAsync("one", "stranger")).Should().Be("'stranger.json' is not as a batch wrote it: a row of it belongs to no shard that it says to hold.\n");
        (await MergeAsync("one", "word")).Should().StartWith("'word.json' is not the json report of a batch: ");
        (await MergeAsync("one", "lacking")).Should().StartWith("'lacking.json' is not the json report of a batch: ");
        (await MergeAsync("one", "torn")).Should().StartWith("'torn.json' is not the json report of a batch: ");
        (await MergeAsync("one", "other")).Should().StartWith("'other.json' is not the json report of a batch");
        (await MergeAsync("one", "absent")).Should().StartWith("'absent.json' cannot be read: ");
    }

    private void Edit(string from, string to, string old, string replacement) =>
        File.WriteAllText(In(to + ".json"), File.ReadAllText(In(from + ".json")).Replace(old, replacement));

    private async Task<string> MergeAsync(params string[] names)
    {
        var run = await _copy.RunAsync(["merge", .. names.Select(name => In(name + ".json"))]);
        run.ExitCode.Should().Be(2);
        run.Output.Should().BeEmpty();
        return run.Error.Replace(_copy.Repository.Root + Path.DirectorySeparatorChar, "");
    }

    private Task<CommandRun> BatchAsync(string name, params string[] args) =>
        _copy.RunAsync(["batch", _folder.Path, "--no-complexity", "--allow-weak-isolation", "--output", In(name + ".json"), .. args]);

    private GraderProcess Start(string name, string[] forms, params string[] args) =>
        GraderProcess.Start(_copy.Repository, ["batch", _folder.Path, "--no-complexity", "--allow-weak-isolation", .. Outputs(name, forms), .. args]);

    private IEnumerable<string> Outputs(string name, string[] forms) => forms.SelectMany(form => (string[])["--output", In(name + form)]);

    private string Untimed(string file) => BatchTests.Untimed(File.ReadAllText(In(file)));

    private string In(string name) => Path.Combine(_copy.Repository.Root, name);
}
