using Katas.Grader.Execution;

namespace Katas.Grader.Tests.Execution;

public sealed class WorkerFolderTests : IDisposable
{
    private readonly string _temporary = Directory.CreateTempSubdirectory("katas-").FullName;

    public void Dispose() => Directory.Delete(_temporary, recursive: true);

    [Fact]
    public void Nobody_else_may_look_into_a_workers_folder()
    {
        using var folder = WorkerFolder.Create();
        if (OperatingSystem.IsWindows())
            return; // the user's temporary folder is closed to others there

        File.GetUnixFileMode(folder.Path).Should().Be(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }

    [Fact]
    public void What_a_killed_grader_left_is_swept_and_a_running_ones_folder_stays()
    {
        var left = Left("kata-run-left");
        File.WriteAllText(Path.Combine(left, "in-use"), "");
        var running = Left("kata-run-running");
        using var held = new FileStream(Path.Combine(running, "in-use"), FileMode.Create, FileAccess.ReadWrite, FileShare.None);
        var starting = Left("kata-run-starting");
        var other = Left("other");

        WorkerFolder.Sweep(_temporary);

        Directory.GetDirectories(_temporary).Should().BeEquivalentTo(running, starting, other);
    }

    private string Left(string name)
    {
        var folder = Directory.CreateDirectory(Path.Combine(_temporary, name)).FullName;
        Directory.CreateDirectory(Path.Combine(folder, "1", "inner"));
        return folder;
    }
}
