namespace Katas.Grader.Tests.Reporting;

/// <summary>What GitHub's runner makes of a step's output (actions/runner, <c>ActionCommand.TryParseV2</c>).</summary>
internal static class GithubRunner
{
    public static IReadOnlyList<GithubCommand> Commands(string output)
    {
        var commands = new List<GithubCommand>();
        string? stopped = null;
        foreach (var line in output.Split('\n'))
        {
            if (Parse(line) is not { } command)
                continue;
            if (stopped is not null)
                stopped = command.Name == stopped ? null : stopped;
            else if (command.Name == "stop-commands")
                stopped = command.Message;
            else
                commands.Add(command);
        }

        return commands;
    }

    private static GithubCommand? Parse(string line)
    {
        line = line.TrimStart();
        var end = line.StartsWith("::") ? line.IndexOf("::", 2, StringComparison.Ordinal) : -1;
        if (end < 0)
            return line.Contains("##[") ? new GithubCommand("legacy", [], line) : null;

        var head = line[2..end].Split(' ', 2);
        var properties = head is [_, var rest] ? rest.Split(',').Select(pair => pair.Split('=', 2)).ToDictionary(pair => pair[0], pair => Unescaped(pair[1], ("%3A", ":"), ("%2C", ","))) : [];
        return new GithubCommand(head[0], properties, Unescaped(line[(end + 2)..]));
    }

    private static string Unescaped(string text, params (string Escape, string Character)[] more) =>
        more.Concat([("%0D", "\r"), ("%0A", "\n")]).Append(("%25", "%")).Aggregate(text, (current, pair) => current.Replace(pair.Item1, pair.Item2));
}

/// <summary>A command that the runner carries out.</summary>
internal sealed record GithubCommand(string Name, Dictionary<string, string> Properties, string Message);
