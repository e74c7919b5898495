using Microsoft.CodeAnalysis;

namespace Katas.Grader.Compilation;

/// <summary>What came of compiling: an image, or errors.</summary>
/// <param name="Image">The assembly with its PDB embedded; null where there are errors.</param>
/// <param name="Errors">Empty where there is an image.</param>
/// <param name="Symbols">The assembly's symbols.</param>
internal sealed record Compiled(byte[]? Image, IReadOnlyList<CompileError> Errors, IAssemblySymbol Symbols);
