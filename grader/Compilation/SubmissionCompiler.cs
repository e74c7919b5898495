using Katas.Grader.Compilation.Guards;
using Microsoft.CodeAnalysis;

namespace Katas.Grader.Compilation;

/// <summary>What a compile process does with a submission: everything that needs the compiler.</summary>
internal static class SubmissionCompiler
{
    /// <summary>
    /// Levels of syntax. What people write has a few dozen; recursion inside the compiler takes a stack frame or more a level,
    /// and not all of it looks how much stack is left.
    /// </summary>
    private const int Deepest = 1000;

    /// <summary>Bytes of an assembly: far more than any honest megabyte of source comes to.</summary>
    private const int LargestImage = 16 << 20;

    public static CompiledSubmission Compile(CompilePlan plan)
    {
        var trees = plan.Files.Where(file => !file.IsQuery).Select(Compiler.Parse).ToList();
        if (trees.Select(TooDeep).FirstOrDefault(problem => problem is not null) is { } tooDeep)
            return CompiledSubmission.Without(tooDeep);

        var compiled = Compiler.CompileHere(KataBuilder.SubmissionAssembly, trees, plan.Files, KataBuilder.SubmissionUsings, References.Submission);
        if (compiled.Image is not { } image)
            return new CompiledSubmission { Errors = compiled.Errors };
        if (image.Length > LargestImage)
            return CompiledSubmission.Without($"Compiled, it is larger than {LargestImage >> 20} MiB.");

        // The gate belongs here: it sees what was compiled and what came of it, before guards are put in.
        var result = new CompiledSubmission { Image = image, Surface = PublicSurface.Of(compiled.Symbols), Refusals = [] };
        if (!plan.WithGuards || GuardedCompilation.Of(compiled.Compilation, trees) is not { } withGuards)
            return result;

        var guarded = Compiler.Emit(withGuards, plan.Files);
        return result with { Guarded = guarded.Image, GuardProblem = guarded.Errors is [var error, ..] ? $"{error.File}({error.Line},{error.Column}): {error.Id}: {error.Message}" : null };
    }

    /// <summary>Looks without recursion.</summary>
    private static string? TooDeep(SyntaxTree tree)
    {
        var open = new Stack<(SyntaxNode Node, int Depth)>([(tree.GetRoot(), 0)]);
        while (open.TryPop(out var level))
        {
            if (level.Depth > Deepest)
                return $"It is nested too deeply for the compiler: {Path.GetFileName(tree.FilePath)}, line {tree.GetLineSpan(level.Node.Span).StartLinePosition.Line + 1}, is more than {Deepest:N0} levels deep.";
            foreach (var child in level.Node.ChildNodes())
                open.Push((child, level.Depth + 1));
        }

        return null;
    }
}
