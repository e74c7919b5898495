using Katas.Grader.Compilation.Guards;
using Katas.Grader.Gate;
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

    private const int MostRefusals = 100;

    public static CompiledSubmission Compile(CompilePlan plan)
    {
        var trees = Compiler.Parse(plan.Files);
        if (trees.Select(TooDeep).FirstOrDefault(problem => problem is not null) is { } tooDeep)
            return CompiledSubmission.Without(tooDeep);

        var compiled = Compiler.CompileHere(plan, trees);
        if (compiled.Image is not { } image)
            return new CompiledSubmission { Errors = compiled.Errors };
        if (image.Length > LargestImage)
            return CompiledSubmission.Without($"Compiled, it is larger than {LargestImage >> 20} MiB.");

        var result = new CompiledSubmission { Image = image, Surface = PublicSurface.Of(compiled.Symbols) };
        if (plan.WithGate && GateCheck.Refusals(compiled.Source, compiled.Written, image) is { Count: > 0 } refusals)
            return result with { Refusals = [.. refusals.Take(MostRefusals)] };
        if (!plan.WithGuards || GuardedCompilation.Of(compiled.Source, trees) is not { } withGuards)
            return result;

        var guarded = Compiler.Emit(withGuards, plan.Files, trees);
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
