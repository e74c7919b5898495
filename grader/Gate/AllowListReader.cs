using System.Text.RegularExpressions;

namespace Katas.Grader.Gate;

/// <summary>Reads the list; its form is described at the head of <c>allowed.txt</c>.</summary>
internal static partial class AllowListReader
{
    private const string Advice = "instead:", Others = ", ..";

    /// <param name="name">The file as people read it, for errors.</param>
    /// <param name="text">The whole file.</param>
    /// <exception cref="GraderException">A line is malformed or names something for the second time.</exception>
    public static AllowList Read(string name, string text)
    {
        var rules = new Dictionary<string, Rule>(StringComparer.Ordinal);
        var overloads = new List<(string Name, Overload Overload)>();
        var assemblies = new HashSet<string>(StringComparer.Ordinal);

        foreach (var (number, line) in Joined(text))
        {
            if (Line().Match(line) is not { Success: true } match)
                throw Malformed(number, $"'{line}' is no rule");

            var (verb, target, parameters, members) = (match.Groups["verb"].Value, match.Groups["name"].Value, match.Groups["parameters"], match.Groups["members"]);
            var advice = match.Groups["advice"] is { Success: true } words ? words.Value : null;
            var ruling = new Ruling(verb switch
            {
                "deny" => Permission.Refused,
                "emitted" => Permission.Emitted,
                "helper" => Permission.Helper,
                _ => Permission.Allowed,
            }, advice);

            var isNew = true;
            if (verb == "assembly")
                isNew = assemblies.Add(target);
            else if (parameters.Success)
                overloads.Add((target, OverloadOf(parameters.Value, ruling)));
            else
                isNew = rules.TryAdd(target, new Rule(ruling, OnlyListedMembers: members.Success));
            if (!isNew)
                throw Malformed(number, $"'{target}' has a rule already");

            foreach (var member in members.Value.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
            {
                if (!rules.TryAdd($"{target}.{member}", new Rule(ruling with { Advice = null })))
                    throw Malformed(number, $"'{target}.{member}' has a rule already");
            }
        }

        return new AllowList(rules, overloads.ToLookup(pair => pair.Name, pair => pair.Overload, StringComparer.Ordinal), assemblies);

        GraderException Malformed(int line, string what) => new($"{name}({line}): {what}. The head of the file describes its form.");
    }

    /// <summary>The rules with the line they begin at; an indented line continues the one before; one that begins with # is a comment.</summary>
    private static IEnumerable<(int Number, string Text)> Joined(string text)
    {
        var (number, rule) = (0, "");
        foreach (var (at, line) in text.Split('\n').Index())
        {
            var bare = line.TrimEnd();
            if (bare.TrimStart() is "" or ['#', ..])
                continue;

            if (char.IsWhiteSpace(bare[0]) && rule.Length > 0)
            {
                rule += " " + bare.TrimStart();
                continue;
            }

            if (rule.Length > 0)
                yield return (number, rule);
            (number, rule) = (at + 1, bare);
        }

        if (rule.Length > 0)
            yield return (number, rule);
    }

    private static Overload OverloadOf(string parameters, Ruling ruling)
    {
        var isOpen = parameters.EndsWith(Others, StringComparison.Ordinal);
        var types = isOpen ? parameters[..^Others.Length] : parameters;
        return new Overload(types.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries), isOpen, ruling);
    }

    [GeneratedRegex(@"^((?<verb>deny|emitted|helper|assembly)\s+)?(?<name>[A-Za-z_][\w.-]*(\.\*|\w))(?:\((?<parameters>[\w., \[\]]*)\)|:\s+(?<members>(?!instead:)[\w.]+(,\s*[\w.]+)*))?(\s+" + Advice + @"\s+(?<advice>\S.*))?$")]
    private static partial Regex Line();
}
