using Katas.Grader.Catalog;

namespace Katas.Grader.Compilation;

/// <summary>Holds a submission's public surface against the contract, which is the reference's.</summary>
internal static class ContractCheck
{
    private const int Named = 3;

    /// <summary>One sentence about what is missing; null where the contract is kept. More than the contract asks for is welcome.</summary>
    public static string? Violation(IReadOnlyList<string> contract, IReadOnlyList<string> surface)
    {
        var missing = contract.Except(surface).ToList();
        if (missing.Count == 0)
            return null;

        var extra = surface.Except(contract).ToList();
        var members = missing.Where(line => !IsType(line)).ToList();
        var types = missing.Where(IsType).ToList();

        // Where a type is missing its members are too: the type says it all.
        var sentences = (types.Count > 0 ? types : members).Take(Named).Select(line => Sentence(line, extra));
        return string.Join(" ", sentences) + (Math.Max(types.Count, members.Count) > Named ? " And more." : "");
    }

    private static string Sentence(string missing, List<string> extra)
    {
        var nearest = extra.Where(line => IsType(line) == IsType(missing))
            .Select(line => (Line: line, Distance: EditDistance.Between(line, missing)))
            .Where(candidate => candidate.Distance <= missing.Length * 2 / 3)
            .OrderBy(candidate => candidate.Distance).FirstOrDefault();
        return nearest.Line is { } line
            ? $"The contract asks for `{missing}`; the submission has `{line}`."
            : $"The contract asks for `{missing}`; the submission has nothing like it.";
    }

    private static bool IsType(string line) => line.Split(' ')[0] is "class" or "struct" or "interface" or "enum" or "delegate";
}
