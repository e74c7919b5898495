namespace Katas.Grader.Compilation;

/// <summary>One error of the compiler.</summary>
/// <param name="Id"><c>CS1002</c>.</param>
/// <param name="File">The file as people read it.</param>
/// <param name="Line">From 1.</param>
/// <param name="Column">From 1.</param>
/// <param name="Message">The compiler's sentence.</param>
/// <param name="SourceLine">The line that it is about.</param>
internal sealed record CompileError(string Id, string File, int Line, int Column, string Message, string SourceLine);
