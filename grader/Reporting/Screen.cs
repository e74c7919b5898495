using Spectre.Console;

namespace Katas.Grader.Reporting;

/// <summary>A console over a writer: colour and line breaking only where a person looks at a terminal.</summary>
internal static class Screen
{
    private const int Unbroken = 10_000;

    /// <summary>Standard output, or what stands for it.</summary>
    public static IAnsiConsole Over(TextWriter output, bool isTerminal)
    {
        var colour = isTerminal && string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR"));
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Out = new AnsiConsoleOutput(output),
            Ansi = colour ? AnsiSupport.Detect : AnsiSupport.No,
            ColorSystem = colour ? ColorSystemSupport.Detect : ColorSystemSupport.NoColors,
            Interactive = InteractionSupport.No,
        });
        if (!isTerminal)
            console.Profile.Width = Unbroken;
        return console;
    }
}
