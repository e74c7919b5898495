using Katas.Grader.Execution;

namespace Katas.Grader.Tests.Execution;

public sealed class FolderRemovalTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("katas-").FullName;
    private readonly string _elsewhere = Directory.CreateTempSubdirectory("katas-").FullName;

    public void Dispose()
    {
        FolderRemoval.Remove(_folder);
        FolderRemoval.Remove(_elsewhere);
    }

    [Fact]
    public void Thousands_of_files_are_removed()
    {
        for (var at = 0; at < 3000; at++)
            File.WriteAllText(Path.Combine(Directory.CreateDirectory(Path.Combine(_folder, $"{at % 7}")).FullName, $"{at}"), "");

        FolderRemoval.Remove(_folder);

        Directory.Exists(_folder).Should().BeFalse();
    }

    [Fact]
    public void Links_are_removed_and_what_they_lead_to_stays()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "links need a right there");
        var kept = Path.Combine(_elsewhere, "kept");
        File.WriteAllText(kept, "here");
        var inner = Directory.CreateDirectory(Path.Combine(_folder, "inner")).FullName;
        foreach (var place in (string[])[_folder, inner])
        {
            Directory.CreateSymbolicLink(Path.Combine(place, "to-a-folder"), _elsewhere);
            File.CreateSymbolicLink(Path.Combine(place, "to-a-file"), kept);
            File.CreateSymbolicLink(Path.Combine(place, "to-nothing"), Path.Combine(_elsewhere, "nothing"));
        }

        FolderRemoval.Remove(_folder);

        Directory.Exists(_folder).Should().BeFalse();
        File.ReadAllText(kept).Should().Be("here");
    }

    [Fact]
    public void Folders_may_be_deeper_than_a_path_can_be_long()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "they cannot there");
        // Built from the inside out, each time moving what there is into a new folder.
        var name = new string('d', 200);
        for (var depth = 0; depth < 40; depth++)
        {
            var outer = Directory.CreateDirectory(Path.Combine(_folder, "outer")).FullName;
            if (Directory.Exists(Path.Combine(_folder, name)))
                Directory.Move(Path.Combine(_folder, name), Path.Combine(outer, name));
            File.WriteAllText(Path.Combine(outer, "file"), "");
            Directory.Move(outer, Path.Combine(_folder, name));
        }

        FolderRemoval.Remove(_folder);

        Directory.Exists(_folder).Should().BeFalse();
    }

    [Fact]
    public void Read_only_folders_and_files_are_removed()
    {
        var inner = Directory.CreateDirectory(Path.Combine(_folder, "closed", "inner")).FullName;
        var file = Path.Combine(inner, "file");
        File.WriteAllText(file, "");
        File.SetAttributes(file, FileAttributes.ReadOnly);
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(inner, UnixFileMode.None);
            File.SetUnixFileMode(Path.Combine(_folder, "closed"), UnixFileMode.UserRead);
        }

        FolderRemoval.Remove(_folder);

        Directory.Exists(_folder).Should().BeFalse();
    }
}
