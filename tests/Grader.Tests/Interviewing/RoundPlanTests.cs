namespace Katas.Grader.Tests.Interviewing;

public sealed class RoundPlanTests : IDisposable
{
    private readonly InterviewDesk _desk = new();

    public void Dispose() => _desk.Dispose();

    [Fact]
    public async Task The_katas_fit_the_minutes_and_differ_in_their_topics()
    {
        _desk.Add("lru-cache", 20, topics: "caching");
        _desk.Add("write-behind", 20, topics: "caching");
        _desk.Add("query-plan", 20, topics: "indexing");
        File.WriteAllText(_desk.Repository.TopicsFile, "caching\nindexing\n");

        for (var seed = 0; seed < 10; seed++)
        {
            (await _desk.RunAsync("interview", "--minutes", "50", "--topics", "caching", "indexing", "--seed", $"{seed}")).ExitCode.Should().Be(0);

            InterviewDesk.Slugs(_desk.Store.Read()!).Should().BeOneOf("lru-cache query-plan", "query-plan write-behind");
            await _desk.RunAsync("interview", "abandon");
        }
    }

    [Fact]
    public async Task The_seed_that_is_shown_picks_the_same_katas_again()
    {
        foreach (var number in Enumerable.Range(0, 30))
            _desk.Add($"kata-{number}", 15);

        var first = await _desk.RunAsync("interview", "--minutes", "60");
        var picked = _desk.Store.Read()!;
        await _desk.RunAsync("interview", "abandon");
        await _desk.RunAsync("interview", "--minutes", "60", "--seed", $"{picked.Seed}");
        var again = _desk.Store.Read()!;
        await _desk.RunAsync("interview", "abandon");
        await _desk.RunAsync("interview", "--minutes", "60", "--seed", $"{picked.Seed + 1}");

        first.Output.Should().Contain($"(--seed {picked.Seed} picks these katas again.)");
        picked.Katas.Should().HaveCount(4);
        again.Katas.Should().Equal(picked.Katas);
        _desk.Store.Read()!.Katas.Should().NotEqual(picked.Katas);
    }

    [Fact]
    public async Task What_is_untouched_comes_before_what_is_started_and_that_before_what_is_solved()
    {
        var started = _desk.Add("started-kata", 15);
        await StartedRoundAsync();
        InterviewDesk.Slugs(_desk.Store.Read()!).Should().Be("largest-number started-kata");
        await _desk.RunAsync("interview", "abandon");

        File.AppendAllText(Path.Combine(started.Folder, "StartedKata.cs"), "// mine\n");
        await StartedRoundAsync();
        InterviewDesk.Slugs(_desk.Store.Read()!).Should().Be("largest-number");
        await _desk.RunAsync("interview", "abandon");

        // Solved and put back, so that there is nothing of the learner's in it.
        _desk.Save(InterviewDesk.Right);
        (await _desk.RunAsync("check", "largest-number", "--no-complexity")).ExitCode.Should().Be(0);
        await _desk.RunAsync("reset", "largest-number");
        await StartedRoundAsync();
        InterviewDesk.Slugs(_desk.Store.Read()!).Should().Be("started-kata");

        Task<CommandRun> StartedRoundAsync() => _desk.RunAsync("interview", "--minutes", "30", "--yes");
    }

    [Theory]
    [InlineData("No kata takes 10 minutes or less: the shortest, largest-number, takes 15. '--minutes 15' leaves room for it.\n", "--minutes", "10")]
    [InlineData("No mid kata about 'caching' takes 20 minutes or less: the shortest, lru-cache, takes 25. '--minutes 25' leaves room for it.\n", "--minutes", "20", "--level", "mid", "--topics", "caching")]
    [InlineData("There is no senior kata, but there are some for junior and mid: choose that --level, or leave it out.\n", "--level", "senior")]
    [InlineData("There is no junior kata about 'caching', but there are some for mid: choose that --level, or leave it out.\n", "--level", "junior", "--topics", "CACHING")]
    [InlineData("There is no kata about 'indexing' or 'XSS, CSRF and the OWASP list': choose other --topics, or leave them out. 'kata topics' shows which there are katas for.\n", "--topics", "indexing", "XSS, CSRF and the OWASP list")]
    [InlineData("There is no topic 'cacheing'. Did you mean 'caching'?\n", "--topics", "cacheing")]
    [InlineData("There is no topic 'indexes'. Did you mean 'indexing'?\n", "--topics", "caching, indexes")]
    [InlineData("There is no topic 'quantum chromodynamics'. 'kata topics' shows them all.\n", "--topics", "quantum chromodynamics")]
    [InlineData("--minutes 0 is no length for a round: it takes 1 to 1440.\n", "--minutes", "0")]
    public async Task Where_nothing_fits_a_sentence_says_what_would(string error, params string[] wish)
    {
        _desk.Add("lru-cache", 25, "mid", "caching");
        File.WriteAllText(_desk.Repository.TopicsFile, "unit and integration testing\ncaching\nindexing\nXSS, CSRF and the OWASP list\n");

        (await _desk.RunAsync(["interview", .. wish])).Should().Be(new CommandRun(2, "", error));
        _desk.Store.IsOpen.Should().BeFalse();
    }

    [Fact]
    public async Task An_unknown_level_is_wrong_usage() =>
        (await _desk.RunAsync("interview", "--level", "seniro")).Error.Should().Contain("'seniro'").And.Contain("'senior'");
}
