using System.Text;

namespace Katas.Grader.Testing;

/// <summary>What a submission writes to the console during a test: kept up to a length, cut off at a limit.</summary>
/// <param name="limitReached">Called once when a test has written more than any test may; it does not return.</param>
internal sealed class CapturedConsole(Action limitReached) : TextWriter
{
    private const int Kept = 4 * 1024, Limit = 1024 * 1024;

    private readonly Lock _writing = new();
    private readonly StringBuilder _text = new();
    private long _written;

    public override Encoding Encoding => Encoding.UTF8;

    public override void Write(char value) => Write([value]);

    public override void Write(string? value) => Write(value.AsSpan());

    public override void Write(char[] buffer, int index, int count) => Write(buffer.AsSpan(index, count));

    public override void Write(ReadOnlySpan<char> buffer)
    {
        lock (_writing)
        {
            _text.Append(buffer[..Math.Min(buffer.Length, Kept - _text.Length)]);
            _written += buffer.Length;
            if (_written > Limit)
                limitReached();
        }
    }

    /// <summary>What was written since the last call, null where nothing was.</summary>
    public string? Take()
    {
        lock (_writing)
        {
            var text = _text.Length == 0 ? null : _written > Kept ? $"{_text}… ({_written:N0} characters)" : _text.ToString();
            _text.Clear();
            _written = 0;
            return text;
        }
    }
}
