namespace Katas.Grader.Gate;

/// <summary>What submissions may use: the rules of <c>allowed.txt</c>, of which the most specific one counts.</summary>
internal sealed class AllowList
{
    private static readonly Lazy<AllowList> Embedded = new(() =>
    {
        using var text = new StreamReader(typeof(AllowList).Assembly.GetManifestResourceStream("gate/allowed.txt")!);
        return AllowListReader.Read("grader/Gate/allowed.txt", text.ReadToEnd());
    });

    private readonly IReadOnlyDictionary<string, Rule> _rules;
    private readonly ILookup<string, Overload> _overloads;
    private readonly IReadOnlySet<string> _assemblies;

    /// <param name="rules">By name: a type, <c>TYPE.MEMBER</c>, or <c>NAMESPACE.*</c>.</param>
    /// <param name="overloads">Rules on single overloads, by <c>TYPE.MEMBER</c>.</param>
    /// <param name="assemblies">Simple names of the assemblies that compiled code may refer to.</param>
    public AllowList(IReadOnlyDictionary<string, Rule> rules, ILookup<string, Overload> overloads, IReadOnlySet<string> assemblies) =>
        (_rules, _overloads, _assemblies) = (rules, overloads, assemblies);

    /// <summary>The list that comes with the grader.</summary>
    /// <exception cref="GraderException">A line of it is malformed.</exception>
    public static AllowList Default => Embedded.Value;

    /// <summary>Every name that has a rule, <c>NAMESPACE.*</c> included.</summary>
    public IEnumerable<string> Names => _rules.Keys.Concat(_overloads.Select(group => group.Key));

    public bool HasAssembly(string simpleName) => _assemblies.Contains(simpleName);

    public Ruling Of(TypeName type) => Find(type) is { } rule ? rule.Ruling : default;

    /// <param name="type">The type that declares the member.</param>
    /// <param name="member">Its name in metadata: <c>get_Length</c>, <c>.ctor</c>, <c>op_Addition</c>.</param>
    /// <param name="parameters">The types of its parameters, without type arguments: <c>System.String</c>, <c>System.Byte[]</c>.</param>
    public Ruling Of(TypeName type, string member, IReadOnlyList<string> parameters)
    {
        var exact = $"{type}.{member}";
        foreach (var overload in _overloads[exact])
        {
            if (overload.Fits(parameters))
                return overload.Ruling;
        }

        if (_rules.TryGetValue(exact, out var rule) || OfAccessor(member) is { } name && _rules.TryGetValue($"{type}.{name}", out rule))
            return rule.Ruling;

        return Find(type) switch
        {
            null => default,
            { OnlyListedMembers: true } only => new Ruling(Permission.Refused, only.Ruling.Advice),
            { Ruling: var ruling } => ruling,
        };
    }

    /// <summary>The type's own rule, that of the type around it, or that of its namespace; refusals hold for namespaces below, too.</summary>
    private Rule? Find(TypeName type)
    {
        for (var path = type.Path; ; path = path[..path.LastIndexOf('.')])
        {
            if (_rules.TryGetValue((type with { Path = path }).ToString(), out var rule) && (path == type.Path || !rule.OnlyListedMembers))
                return rule;
            if (!path.Contains('.'))
                break;
        }

        if (_rules.TryGetValue($"{type.Namespace}.*", out var own))
            return own;

        for (var space = type.Namespace; space.LastIndexOf('.') is > 0 and var dot;)
        {
            space = space[..dot];
            if (_rules.TryGetValue($"{space}.*", out var outer) && outer.Ruling.Permission == Permission.Refused)
                return outer;
        }

        return null;
    }

    private static string? OfAccessor(string member) => member.Split('_', 2) is ["get" or "set" or "add" or "remove" or "init", { Length: > 0 } name] ? name : null;
}
