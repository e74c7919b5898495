namespace Katas.Grader.Cli;

/// <summary>Prints what makes a shell complete commands, options and katas.</summary>
internal static class CompletionCommand
{
    public static readonly string[] Shells = ["bash", "fish", "powershell", "zsh"];

    public static int Run(Context context, string shell)
    {
        using var script = new StreamReader(typeof(CompletionCommand).Assembly.GetManifestResourceStream($"completion/{shell}")!);
        context.Output.Write(script.ReadToEnd());
        return ExitCode.AllSolved;
    }
}
