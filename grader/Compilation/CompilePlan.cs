using Katas.Grader.Submissions;

namespace Katas.Grader.Compilation;

/// <summary>What a compile process is told to do.</summary>
/// <param name="Files">The submission.</param>
/// <param name="Given">The kata's own files, compiled with it.</param>
/// <param name="WithGate">Whether what it uses is looked at.</param>
/// <param name="WithGuards">Whether an image with guards against endless loops and runaway recursion is wanted too.</param>
internal sealed record CompilePlan(IReadOnlyList<SourceFile> Files, IReadOnlyList<SourceFile> Given, bool WithGate, bool WithGuards);
