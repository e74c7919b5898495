using System.CommandLine;
using System.CommandLine.Completions;

namespace Katas.Grader.Cli;

/// <summary>What could come next on a command line. Shells wait for it, so it reads nothing but the names of folders.</summary>
internal static class CompleteCommand
{
    public const string Name = "complete";

    /// <param name="output">Is given a line each: what could stand there, and after a tab what it is, where that is known.</param>
    /// <param name="root">The commands.</param>
    /// <param name="line">What stands between the program's name and the cursor.</param>
    public static int Run(TextWriter output, RootCommand root, string line)
    {
        var word = line[(line.LastIndexOfAny([' ', '\t']) + 1)..];
        var possible = root.Parse(line).GetCompletions(line.Length)
            .Where(item => item.Label.StartsWith(word, StringComparison.OrdinalIgnoreCase) && !item.Label.StartsWith('/') && item.Label != "-?")
            .DistinctBy(item => item.Label)
            .ToList();

        // Options are in the way until a dash asks for them, or there is nothing else.
        var plain = possible.Where(item => !item.Label.StartsWith('-')).ToList();
        foreach (var item in word.Length == 0 && plain.Count > 0 ? plain : possible)
            output.WriteLine(Detail(item) is { } detail ? $"{item.Label}\t{detail}" : item.Label);
        return ExitCode.AllSolved;
    }

    private static string? Detail(CompletionItem item) => item.Detail is { Length: > 0 } detail ? detail.ReplaceLineEndings(" ") : null;
}
