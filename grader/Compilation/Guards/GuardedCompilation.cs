using Katas.Grader.Submissions;
using Katas.Testing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Katas.Grader.Compilation.Guards;

/// <summary>
/// A submission once more, with guards that end endless loops and runaway recursion. Nothing else changes, and every
/// statement stays on its line. The guards lead to <see cref="Runaway"/>, which submissions cannot refer to themselves.
/// </summary>
internal static class GuardedCompilation
{
    private const string Alias = "katas_testing";

    /// <summary>Null where there is nothing to guard.</summary>
    /// <param name="compilation">The submission, which compiles.</param>
    /// <param name="trees">Those of its trees that somebody wrote.</param>
    public static CSharpCompilation? Of(CSharpCompilation compilation, IReadOnlyList<SyntaxTree> trees)
    {
        var places = new List<string>();
        var recursive = RecursiveNames.In(trees);
        var guarded = compilation;
        foreach (var tree in trees)
        {
            if (new GuardWriter(tree, compilation.GetSemanticModel(tree), recursive, places).Write() is { } text)
                guarded = guarded.ReplaceSyntaxTree(tree, Compiler.Parse(new SourceFile(tree.FilePath, text)));
        }

        return places.Count == 0 ? null : guarded
            .AddReferences(MetadataReference.CreateFromFile(typeof(Runaway).Assembly.Location).WithAliases([Alias]))
            .AddSyntaxTrees(Compiler.Parse(new SourceFile("(guards)", Guard(places))));
    }

    /// <summary>What the guards call. Places are numbered, since the calls may stand inside an interpolated string.</summary>
    private static string Guard(List<string> places) => $$"""
        extern alias {{Alias}};
        namespace {{GuardWriter.Namespace}}
        {
            internal static class Guard
            {
                public static void Loop(int place) => {{Alias}}::Katas.Testing.Runaway.Loop(Place(place));

                // The address of a local variable keeps a call at the end of a method from becoming a jump, which would
                // make an endless loop of the recursion.
                [System.Runtime.CompilerServices.MethodImpl(System.Runtime.CompilerServices.MethodImplOptions.NoInlining)]
                public static void Enter(int place, out bool isHere)
                {
                    isHere = true;
                    if (!System.Runtime.CompilerServices.RuntimeHelpers.TryEnsureSufficientExecutionStack())
                        {{Alias}}::Katas.Testing.Runaway.Recursion(Place(place));
                }

                private static string Place(int place) => place switch
                {
                    {{string.Concat(places.Select((place, at) => $"{at} => {SymbolDisplay.FormatLiteral(place, quote: true)},\n"))}}
                    _ => "",
                };
            }
        }
        """;
}
