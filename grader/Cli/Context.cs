using Katas.Grader.Catalog;
using Katas.Grader.Execution;
using Katas.Grader.Progress;
using Katas.Grader.Reporting;
using Spectre.Console;

namespace Katas.Grader.Cli;

/// <summary>What every command is given.</summary>
/// <param name="Repository">The working copy.</param>
/// <param name="Output">Standard output, for programs.</param>
/// <param name="Out">Standard output, for people.</param>
/// <param name="Error">Standard error.</param>
/// <param name="Progress">Says on a terminal what is being done.</param>
internal sealed record Context(Repository Repository, TextWriter Output, IAnsiConsole Out, TextWriter Error, ProgressLine Progress)
{
    public KataCatalog Catalog { get; } = new(Repository);

    /// <summary>How long submissions may take.</summary>
    public Limits Limits { get; init; } = Limits.Default;

    /// <summary>The clock that the learner's days are told by.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;

    /// <summary>Whether a person can look at the output and press keys.</summary>
    public bool IsAtTerminal { get; init; }

    /// <summary>Compile processes that outlast one command; null where a command starts its own.</summary>
    public CompilePool? Compilers { get; init; }

    /// <summary>Where questions are answered; null where nobody can.</summary>
    public TextReader? Keyboard { get; init; }

    /// <summary>Waits for the key that is pressed next; null where nobody can press one.</summary>
    public Func<CancellationToken, Task<char>>? Keys { get; init; }

    /// <summary>The learner's memory, for one command.</summary>
    public ProgressStore OpenStore() => new(Repository.Personal, Time, Error.WriteLine);

    public static Context OfThisProcess(CompilePool compilers) => new(
        Repository.Find(), Console.Out, Screen.Over(Console.Out, !Console.IsOutputRedirected), Console.Error, new ProgressLine(Console.Error, !Console.IsErrorRedirected))
    {
        Compilers = compilers,
        IsAtTerminal = Terminal.IsThere,
        Keyboard = Console.IsInputRedirected || Console.IsErrorRedirected ? null : Console.In,
        Keys = Console.IsInputRedirected || Console.IsErrorRedirected ? null : KeyAsync,
    };

    /// <summary>Reading cannot be broken off, so it is left behind where the command ends first.</summary>
    private static Task<char> KeyAsync(CancellationToken cancellation) =>
        Task.Run(() => Console.ReadKey(intercept: true).KeyChar, CancellationToken.None).WaitAsync(cancellation);
}
