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

    /// <summary>Has a bit of everything, so that the compiler is in its stride when the first submission comes.</summary>
    private const string Sample = """
        namespace Katas.Sample;

        public static class Sample
        {
            public static bool Any(string text, Dictionary<char, int> known)
            {
                ArgumentNullException.ThrowIfNull(text);
                var open = new Stack<char>();
                foreach (var character in text)
                {
                    if (character is '(' or '[')
                        open.Push(character);
                    else if (known.TryGetValue(character, out var count) && count > 0)
                        return $"{count}".Length > 1;
                }

                return open.Count == 0 && text.Where(character => character > 'a').Select(character => (int)character).Sum() > 0;
            }

            public static int Depth(int n) => n switch { 0 => 0, _ => 1 + Depth(n - 1) };
        }
        """;

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
        Frames.Write(output, Compile(new CompilePlan([new SourceFile("Sample.cs", Sample)], WithGuards: true)), CompilationJson.Default.CompiledSubmission);
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
