using System.Net.Sockets;
using Katas.Grader.Execution;
using Katas.Grader.Grading;
using Katas.Grader.Reporting;
using Katas.Grader.Submissions;

namespace Katas.Grader.Tests.Grading;

/// <summary>What the operating system and the grader's supervision stop by themselves, whatever a submission may use.</summary>
[Collection(nameof(Alone))]
public sealed class HostileSubmissionTests : IDisposable
{
    private static readonly Limits Small = new(TimeSpan.FromSeconds(2), TimeSpan.FromMinutes(1), TimeSpan.FromSeconds(5), 128 << 20, Workers: 2);

    private readonly TemporaryRepository _copy = new();

    /// <summary>What network/Connects looks for: a name that belongs to a network namespace.</summary>
    private readonly Socket? _neighbour = Listen();

    public HostileSubmissionTests() => Environment.SetEnvironmentVariable("KATA_TEST_SECRET", "not for submissions");

    /// <summary>All of them, or two quick ones of each kind.</summary>
    public static TheoryData<string> Fixtures => [.. HostileSubmission.All.Where(fixture => SlowTests.AreWanted || !fixture.IsSlow)
        .GroupBy(fixture => Path.GetDirectoryName(fixture.Name)).SelectMany(kind => SlowTests.AreWanted ? kind : kind.Take(2)).Select(fixture => fixture.Name)];

    public static TheoryData<string> StoppedByTheSystem => [.. HostileSubmission.All.Where(fixture => fixture is { StoppedBy: not null, IsHarmfulBelow: false }).Select(fixture => fixture.Name)];

    public void Dispose()
    {
        _neighbour?.Dispose();
        _copy.Dispose();
    }

    [Theory]
    [MemberData(nameof(Fixtures))]
    public async Task A_hostile_submission_costs_its_own_verdict_and_nothing_else(string fixture)
    {
        var hostile = HostileSubmission.Named(fixture);
        Assert.SkipUnless(hostile.StoppedBy is not { } needed || Isolation.Current.Level >= needed, $"stopped by {hostile.StoppedBy}, which this machine does not offer");

        var report = await GradeAsync(hostile, Isolation.Current);

        Names.Of(report.Verdict).Should().Be(hostile.Verdict, "{0}: {1}", fixture, report.Reason);
        report.Tests.Should().NotContain(test => test.Message != null && test.Message.Length > EventChannel.LongestText + 1);
        Leftovers.Processes().Should().BeEmpty();
    }

    [Theory(Skip = SlowTests.Reason, SkipUnless = nameof(SlowTests.AreWanted), SkipType = typeof(SlowTests))]
    [MemberData(nameof(StoppedByTheSystem))]
    public async Task Without_the_layer_that_stops_it_an_attack_succeeds(string fixture)
    {
        var hostile = HostileSubmission.Named(fixture);
        Assert.SkipUnless(OperatingSystem.IsLinux(), "the attacks are written for Linux");

        var report = await GradeAsync(hostile, Isolation.At(hostile.StoppedBy!.Value - 1));

        Names.Of(report.Verdict).Should().Be("solved", "{0} is stopped by nothing else: {1}", fixture, report.Reason);
    }

    [Theory(Skip = SlowTests.Reason, SkipUnless = nameof(SlowTests.AreWanted), SkipType = typeof(SlowTests))]
    [InlineData("processes/Daemon", "limits")]
    [InlineData("processes/Daemon", "process")]
    [InlineData("processes/DaemonAndExit", "process")]
    [InlineData("files/DeepFolders", "process")]
    [InlineData("files/Links", "process")]
    public async Task Nothing_is_left_over_at_lower_levels_either(string fixture, string level)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "the attacks are written for Linux");

        var report = await GradeAsync(HostileSubmission.Named(fixture), Isolation.At(Enum.Parse<IsolationLevel>(level, ignoreCase: true)));

        report.Verdict.Should().NotBe(Verdict.Solved);
        Leftovers.Processes().Should().BeEmpty();
        Leftovers.Folders().Should().BeEmpty();
        File.Exists(Path.Combine(AppContext.BaseDirectory, "Grader.dll")).Should().BeTrue();
    }

    private async Task<KataReport> GradeAsync(HostileSubmission hostile, Isolation isolation)
    {
        await using var grader = new SubmissionGrader(_copy.Repository, Small with { Isolation = isolation }, SharedCompilers.Pool, gate: false);
        return await grader.GradeAsync(_copy.Kata, SubmissionReader.At(_copy.Kata, hostile.File), complexity: false, TestContext.Current.CancellationToken);
    }

    private static Socket? Listen()
    {
        if (!OperatingSystem.IsLinux())
            return null;

        var socket = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        try
        {
            socket.Bind(new UnixDomainSocketEndPoint("\0katas-hostile-fixture"));
            socket.Listen();
        }
        catch (SocketException)
        {
            // Another run of these tests listens, which does as well.
        }

        return socket;
    }
}
