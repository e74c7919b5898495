using System.Runtime.CompilerServices;
using System.Text;

[InterpolatedStringHandler]
public ref struct LogHandler
{
    private readonly StringBuilder? _text;

    public LogHandler(int literalLength, int formattedCount, Log log, out bool enabled)
    {
        enabled = log.Enabled;
        _text = enabled ? new StringBuilder(literalLength + formattedCount * 8) : null;
    }

    public readonly void AppendLiteral(string text) => _text!.Append(text);
    public readonly void AppendFormatted<T>(T value, string? format = null) => _text!.Append(value is IFormattable f ? f.ToString(format, null) : value?.ToString());
    public override readonly string ToString() => _text?.ToString() ?? "";
}

public sealed class Log
{
    public bool Enabled { get; set; }
    public void Write([InterpolatedStringHandlerArgument("")] LogHandler message) => Console.WriteLine(message.ToString());
    public static void Use() => new Log().Write($"it is {DateTime.UtcNow:O} and {42}");
}
