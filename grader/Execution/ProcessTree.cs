using System.Globalization;

namespace Katas.Grader.Execution;

/// <summary>The processes of a Linux machine, as /proc shows them.</summary>
internal static class ProcessTree
{
    private readonly record struct Entry(int Id, int Parent);

    /// <summary>The children of a process.</summary>
    public static IReadOnlyList<int> Children(int parent) => [.. All().Where(entry => entry.Parent == parent).Select(entry => entry.Id)];

    /// <summary>The end of a chain of processes that have one child each: below the tools around it, the worker itself.</summary>
    public static int Innermost(int process)
    {
        var all = All().ToLookup(entry => entry.Parent, entry => entry.Id);
        while (all[process].ToList() is [var child])
            process = child;
        return process;
    }

    /// <summary>How many threads the user has that runs the grader; root's are not limited and not counted.</summary>
    public static int TasksOfThisUser() => Environment.IsPrivilegedProcess ? 0 : All().Sum(entry =>
    {
        try
        {
            return Directory.GetDirectories($"/proc/{entry.Id}/task").Length;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return 0; // somebody else's, or gone
        }
    });

    private static IEnumerable<Entry> All()
    {
        foreach (var folder in Directory.EnumerateDirectories("/proc"))
        {
            if (int.TryParse(Path.GetFileName(folder), NumberStyles.None, CultureInfo.InvariantCulture, out var id) && ParentOf(id) is { } parent)
                yield return new Entry(id, parent);
        }
    }

    private static int? ParentOf(int id)
    {
        try
        {
            // "12 (name, which may hold anything) S 1 …"
            var status = File.ReadAllText($"/proc/{id}/stat");
            return int.Parse(status[(status.LastIndexOf(')') + 1)..].Split(' ', 4)[2], CultureInfo.InvariantCulture);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return null; // it has ended
        }
    }
}
