using Katas.Grader.Compilation;

namespace Katas.Grader.Grading;

/// <summary>A submission that may be run.</summary>
/// <param name="Kata">The kata's own code.</param>
/// <param name="Image">The submission's assembly.</param>
internal sealed record Admitted(BuiltKata Kata, byte[] Image);
