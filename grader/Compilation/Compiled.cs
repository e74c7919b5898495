using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Katas.Grader.Compilation;

/// <summary>What came of compiling: an image, or errors.</summary>
/// <param name="Image">The assembly with its PDB embedded; null where there are errors.</param>
/// <param name="Errors">Empty where there is an image.</param>
/// <param name="Compilation">What was compiled, generated code included.</param>
internal sealed record Compiled(byte[]? Image, IReadOnlyList<CompileError> Errors, CSharpCompilation Compilation)
{
    public IAssemblySymbol Symbols => Compilation.Assembly;
}
