namespace Katas.Grader.Cli;

/// <summary>What the program's exit code says.</summary>
internal static class ExitCode
{
    public const int AllSolved = 0, NotSolved = 1, WrongUsage = 2, GraderFailed = 3;
}
