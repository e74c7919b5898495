using Katas.Grader.Execution;

namespace Katas.Grader.Tests.Execution;

public sealed class IsolationTests : IDisposable
{
    private static readonly Enclosure Enclosure = new("/tmp/kata-run-x/1", 3L << 30, [AppContext.BaseDirectory, "/not/there"]);

    private readonly WorkerFolder _folder = WorkerFolder.Create();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Bubblewrap_shows_a_worker_what_it_needs_and_lets_it_write_to_its_folder()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "bubblewrap is for Linux");
        var arguments = string.Join(' ', Bubblewrap.Arguments("/usr/bin/bwrap", ["/usr/bin/prlimit", "--core=0", "--"], Enclosure));

        arguments.Should().StartWith("/usr/bin/bwrap --unshare-all --die-with-parent --new-session --cap-drop ALL --ro-bind ")
            .And.Contain($" --ro-bind {Path.TrimEndingDirectorySeparator(AppContext.BaseDirectory)} ")
            .And.Contain(" --ro-bind /usr/lib /usr/lib ").And.NotContain("/not/there").And.NotContain(" --bind ")
            .And.EndWith("--proc /proc --size 67108864 --tmpfs /tmp/kata-run-x/1 --remount-ro / --chdir /tmp/kata-run-x/1 -- /usr/bin/prlimit --core=0 --");
    }

    [Fact]
    public void Root_becomes_somebody_else_inside_unshare()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "unshare is for Linux");
        Unshare.Tools tools = new("/usr/bin/unshare", "/usr/bin/setpriv", "/usr/bin/umount", "/bin/sh", ["/usr/bin/prlimit", "--core=0", "--"]);

        var root = string.Join(' ', Unshare.Arguments(tools, Enclosure, root: true));
        root.Should().NotContain("--map-root-user").And.EndWith(
            " -- /usr/bin/setpriv --reuid 65534 --regid 65534 --clear-groups /usr/bin/unshare --user --map-current-user"
            + " /usr/bin/setpriv --pdeathsig KILL --bounding-set=-all --inh-caps=-all --no-new-privs /usr/bin/prlimit --core=0 --");

        var user = string.Join(' ', Unshare.Arguments(tools, Enclosure, root: false));
        user.Should().StartWith("/usr/bin/setpriv --pdeathsig KILL /usr/bin/unshare --user --map-root-user --mount --net --pid --ipc --uts --fork --kill-child /bin/sh -c ")
            .And.EndWith(" -- /usr/bin/setpriv --pdeathsig KILL --bounding-set=-all --inh-caps=-all --no-new-privs /usr/bin/prlimit --core=0 --");
    }

    [Theory]
    [InlineData("process")]
    [InlineData("limits")]
    [InlineData("namespaces")]
    public void A_level_is_never_above_the_one_asked_for(string most)
    {
        var level = Enum.Parse<IsolationLevel>(most, ignoreCase: true);
        var isolation = Isolation.At(level);

        isolation.Level.Should().BeOneOf(Enum.GetValues<IsolationLevel>().Where(known => known <= level));
        isolation.Name.Should().BeOneOf("process", "limits", "namespaces");
        isolation.Stops.Should().EndWith(".");
        isolation.Allows.Should().EndWith(".");
    }

    [Fact]
    public void The_environment_of_a_worker_is_made_from_nothing()
    {
        var start = WorkerStart.Info(_folder.Path, WorkerKind.Tests, Limits.Default, Isolation.At(IsolationLevel.Process));

        start.Environment.Keys.Except(["DOTNET_ROOT", "SystemRoot", "LD_LIBRARY_PATH"]).Should().BeEquivalentTo(
            "TMPDIR", "TMP", "TEMP", "HOME", "TZ", "DOTNET_SYSTEM_GLOBALIZATION_INVARIANT", "DOTNET_EnableDiagnostics", "DOTNET_gcServer", "DOTNET_gcConcurrent",
            "DOTNET_GCHeapHardLimit", "DOTNET_TieredPGO", "DOTNET_EnableWriteXorExecute");
        start.Environment["TMPDIR"].Should().Be(_folder.Path);
        start.ArgumentList[^1].Should().Be(WorkerProgram.Command);
    }
}
