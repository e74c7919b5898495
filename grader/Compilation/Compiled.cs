using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Katas.Grader.Compilation;

/// <summary>What came of compiling: an image, or errors.</summary>
/// <param name="Image">The assembly with its PDB embedded; null where there are errors.</param>
/// <param name="Errors">Empty where there is an image.</param>
/// <param name="Source">What was compiled: the files, the kata's own, and what source generators added.</param>
/// <param name="Written">The files alone.</param>
internal sealed record Compiled(byte[]? Image, IReadOnlyList<CompileError> Errors, CSharpCompilation Source, IReadOnlyList<SyntaxTree> Written)
{
    /// <summary>The assembly's symbols.</summary>
    public IAssemblySymbol Symbols => Source.Assembly;
}
