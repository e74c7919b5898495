namespace Katas.Grader.Execution;

/// <summary>Removes a folder that a submission may have filled on purpose: deep, read-only, full of links.</summary>
internal static class FolderRemoval
{
    private const UnixFileMode Everything = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;

    /// <summary>Removes all that can be removed; what cannot be is left to the system, which clears its temporary folder.</summary>
    /// <remarks>
    /// Folders inside folders are moved up before they are emptied, so that neither the stack nor the length of a path sets
    /// a limit. A link is removed and never followed.
    /// </remarks>
    public static void Remove(string folder)
    {
        try
        {
            if (!Directory.Exists(folder))
                return;

            Open(folder);
            var moved = 0;
            while (Directory.EnumerateDirectories(folder).FirstOrDefault() is { } inner)
            {
                if (IsLink(inner))
                {
                    Directory.Delete(inner);
                    continue;
                }

                Open(inner);
                foreach (var deeper in Directory.EnumerateDirectories(inner).Where(deeper => !IsLink(deeper)).ToList())
                {
                    Open(deeper);
                    Directory.Move(deeper, FreeName(folder, ref moved));
                }

                RemoveFiles(inner);
                Directory.Delete(inner, recursive: true); // only links are left in it
            }

            RemoveFiles(folder);
            Directory.Delete(folder);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // As said above.
        }
    }

    private static string FreeName(string folder, ref int moved)
    {
        while (true)
        {
            var name = Path.Combine(folder, $"moved-{moved++}");
            if (!Path.Exists(name))
                return name;
        }
    }

    private static void RemoveFiles(string folder)
    {
        foreach (var file in Directory.EnumerateFiles(folder))
        {
            if (OperatingSystem.IsWindows())
                File.SetAttributes(file, FileAttributes.Normal);
            File.Delete(file);
        }
    }

    private static void Open(string folder)
    {
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(folder, Everything);
    }

    private static bool IsLink(string path) => new DirectoryInfo(path).LinkTarget is not null;
}
