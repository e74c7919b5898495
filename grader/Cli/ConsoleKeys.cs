using System.Threading.Channels;
using Katas.Grader.Watching;

namespace Katas.Grader.Cli;

/// <summary>The keys of a terminal, without an echo.</summary>
internal static class ConsoleKeys
{
    /// <summary>Reads on a thread of its own for as long as the process lives: a read cannot be called off.</summary>
    public static IAsyncEnumerable<WatchKey> ReadAsync(CancellationToken cancellation)
    {
        var keys = Channel.CreateUnbounded<WatchKey>();
        new Thread(() =>
        {
            try
            {
                while (true)
                {
                    if (Meaning(Console.ReadKey(intercept: true)) is { } key)
                        keys.Writer.TryWrite(key);
                }
            }
            catch (Exception exception) when (exception is InvalidOperationException or IOException)
            {
                keys.Writer.TryComplete(); // the terminal is gone
            }
        })
        { IsBackground = true, Name = "keys" }.Start();
        return keys.Reader.ReadAllAsync(cancellation);
    }

    /// <summary>What a key asks for; null for all others.</summary>
    public static WatchKey? Meaning(ConsoleKeyInfo pressed) => pressed switch
    {
        { Key: ConsoleKey.C or ConsoleKey.D, Modifiers: ConsoleModifiers.Control } => WatchKey.Quit,
        { Key: ConsoleKey.N } => WatchKey.Next,
        { Key: ConsoleKey.H } => WatchKey.Hint,
        { Key: ConsoleKey.C } => WatchKey.Complexity,
        { Key: ConsoleKey.S } => WatchKey.Statement,
        { Key: ConsoleKey.Q } => WatchKey.Quit,
        { Key: ConsoleKey.Spacebar or ConsoleKey.PageDown } => WatchKey.PageDown,
        { Key: ConsoleKey.Backspace or ConsoleKey.PageUp } => WatchKey.PageUp,
        { Key: ConsoleKey.Escape } => WatchKey.Back,
        _ => null,
    };
}
