using System.Collections.Concurrent;
using Katas.Grader.Compilation;
using Katas.Grader.Submissions;

namespace Katas.Grader.Execution;

/// <summary>What runs inside a compile process: compiles one submission after the other, and ends when its input does.</summary>
internal static class CompileProgram
{
    /// <summary>The grader's own first argument for it; not for people.</summary>
    public const string Command = "compile";

    public const string OutOfMemory = "Out of memory";

    /// <summary>The compiler goes down into nested code by recursion.</summary>
    private const int Stack = 64 << 20;

    /// <summary>
    /// Compiled first, while the grader itself is still starting: loading the compiler and the framework's symbols is most of
    /// what a first submission would wait for, and anything larger would keep it waiting in turn.
    /// </summary>
    private static readonly CompilePlan Sample = new([new SourceFile("Sample.cs", "class Sample { int Twice(int n) => 2 * n; }")], [], WithGate: false, WithGuards: false);

    public static int Run()
    {
        using var output = Console.OpenStandardOutput();
        using var input = Console.OpenStandardInput();
        Console.SetOut(TextWriter.Null);

        using var plans = new BlockingCollection<CompilePlan>();
        new Thread(() => Compile(plans, output), Stack) { IsBackground = true }.Start();

        // The end of the input is the end of the grader, or its wish: whatever is being compiled ends with it.
        while (Frames.ReadAsync(input, CompilationJson.Default.CompilePlan).GetAwaiter().GetResult() is { } plan)
            plans.Add(plan);
        return 0;
    }

    private static void Compile(BlockingCollection<CompilePlan> plans, Stream output)
    {
        Frames.Write(output, Compile(Sample), CompilationJson.Default.CompiledSubmission);
        foreach (var plan in plans.GetConsumingEnumerable())
            Frames.Write(output, Compile(plan), CompilationJson.Default.CompiledSubmission);
    }

    private static CompiledSubmission Compile(CompilePlan plan)
    {
        try
        {
            return SubmissionCompiler.Compile(plan);
        }
        catch (OutOfMemoryException)
        {
            // What the compiler left behind is of no use to anybody: the grader starts another process.
            Environment.FailFast(OutOfMemory);
            throw;
        }
        catch (InsufficientExecutionStackException)
        {
            return CompiledSubmission.Without("It is nested too deeply for the compiler.");
        }
        catch (Exception exception)
        {
            return CompiledSubmission.Without($"The compiler failed on it through a fault of its own ({exception.GetType().Name}): write it more simply.");
        }
    }
}
