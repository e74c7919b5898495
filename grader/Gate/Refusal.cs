namespace Katas.Grader.Gate;

/// <summary>One thing in a submission that submissions may not use.</summary>
/// <param name="File">The file as people read it; empty where only the compiled code tells.</param>
/// <param name="Line">From 1; 0 where it is not known.</param>
/// <param name="Column">From 1; 0 where it is not known.</param>
/// <param name="Symbol">What is refused: <c>System.IO.File.ReadAllText</c>, or a word of the language such as <c>unsafe</c>.</param>
/// <param name="Message">A sentence that says what is refused and what to do instead.</param>
/// <param name="SourceLine">The line that it is about.</param>
internal sealed record Refusal(string File, int Line, int Column, string Symbol, string Message, string SourceLine);
