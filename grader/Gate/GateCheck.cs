using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Katas.Grader.Gate;

/// <summary>
/// Says what a submission uses that submissions may not use. Twice over: in its source, where a refusal has a line and a
/// reason, and in the assembly that was emitted, where nothing can hide that the first look does not know of.
/// </summary>
internal static class GateCheck
{
    /// <summary>Empty where nothing is refused. Nothing is run and nothing is read from disk.</summary>
    /// <param name="compilation">A compilation without errors.</param>
    /// <param name="written">Those of its files that were handed in, as against what the grader or a source generator adds.</param>
    /// <param name="image">The assembly that was emitted from it, with its PDB embedded.</param>
    public static IReadOnlyList<Refusal> Refusals(CSharpCompilation compilation, IReadOnlyCollection<SyntaxTree> written, byte[] image)
    {
        var symbols = new Symbols(AllowList.Default, compilation.Assembly);
        List<Refusal> refusals = [.. written.SelectMany(tree => SourceCheck.Refusals(compilation, tree, symbols))];
        return refusals.Count > 0 ? refusals : ImageCheck.Refusals(image, AllowList.Default, Others(compilation, written));
    }

    /// <summary>A file of theirs under whose name another was handed in is not among them.</summary>
    private static HashSet<string> Others(CSharpCompilation compilation, IReadOnlyCollection<SyntaxTree> written) =>
        [.. compilation.SyntaxTrees.Select(tree => tree.FilePath).Except(written.Select(tree => tree.FilePath))];
}
