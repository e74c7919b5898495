using Katas.Grader.Compilation;

namespace Katas.Grader.Grading;

/// <summary>A submission that may be run.</summary>
/// <param name="Kata">The kata's own code.</param>
/// <param name="Image">The submission's assembly, as it was written: what is measured.</param>
/// <param name="Guarded">The same with guards against endless loops and runaway recursion: what is tested.</param>
internal sealed record Admitted(BuiltKata Kata, byte[] Image, byte[] Guarded);
