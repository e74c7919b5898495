using Katas.Grader.Submissions;

namespace Katas.Grader.Compilation;

/// <summary>What a compile process is told to do.</summary>
/// <param name="Files">The submission with the kata's own contract.</param>
/// <param name="WithGuards">Whether an image with guards against endless loops and runaway recursion is wanted too.</param>
internal sealed record CompilePlan(IReadOnlyList<SourceFile> Files, bool WithGuards);
