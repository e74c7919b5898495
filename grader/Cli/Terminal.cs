using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Threading.Channels;
using Spectre.Console;

namespace Katas.Grader.Cli;

/// <summary>The terminal that this process was started from.</summary>
internal static class Terminal
{
    private static readonly TimeSpan Glance = TimeSpan.FromMilliseconds(250);

    /// <summary>Whether a person can look at it and press keys, and the cursor can be moved.</summary>
    public static bool IsThere => !Console.IsInputRedirected && !Console.IsOutputRedirected
        && AnsiConsole.Create(new AnsiConsoleSettings { Ansi = AnsiSupport.Detect, Out = new AnsiConsoleOutput(Console.Out) }).Profile.Capabilities.Ansi;

    /// <summary>Whether it may be coloured.</summary>
    public static bool IsColoured => string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR"));

    public static (int Width, int Height) Size => (Console.WindowWidth, Console.WindowHeight);

    /// <summary>An element each time that its size may have changed, or that others may have written to it.</summary>
    public static async IAsyncEnumerable<bool> ResizesAsync([EnumeratorCancellation] CancellationToken cancellation)
    {
        if (OperatingSystem.IsWindows())
        {
            using var timer = new PeriodicTimer(Glance);
            for (var known = Size; await timer.WaitForNextTickAsync(cancellation);)
            {
                if (known != Size)
                    yield return true;
                known = Size;
            }

            yield break;
        }

        var signals = Channel.CreateUnbounded<bool>();
        using var resized = PosixSignalRegistration.Create(PosixSignal.SIGWINCH, _ => signals.Writer.TryWrite(true));
        using var resumed = PosixSignalRegistration.Create(PosixSignal.SIGCONT, _ => signals.Writer.TryWrite(true));
        await foreach (var signal in signals.Reader.ReadAllAsync(cancellation))
            yield return signal;
    }
}
