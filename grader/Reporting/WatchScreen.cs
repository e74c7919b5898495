using System.Text;
using Katas.Grader.Watching;

namespace Katas.Grader.Reporting;

/// <summary>Draws a session over a whole terminal, whose former content comes back at the end.</summary>
/// <param name="output">The terminal.</param>
/// <param name="size">Its columns and rows, asked for at each drawing.</param>
/// <param name="colour">Whether it may be coloured.</param>
internal sealed class WatchScreen(TextWriter output, Func<(int Width, int Height)> size, bool colour) : IWatchScreen, IDisposable
{
    /// <summary>A screen of its own, no cursor, and nothing that is too long goes on in the next row.</summary>
    private const string Enter = "\e[?1049h\e[?25l\e[?7l", Leave = "\e[?7h\e[?25h\e[?1049l";

    private const int UnknownWidth = 80, UnknownHeight = 24, FewestColumns = 20, FewestRows = 4;

    private bool _isEntered, _hasEnded;

    public void Show(WatchView view)
    {
        if (_hasEnded)
            return;

        var (width, height) = size();
        var rows = new WatchFrame(width > 0 ? Math.Max(width, FewestColumns) : UnknownWidth, height > 0 ? Math.Max(height, FewestRows) : UnknownHeight, colour).Rows(view);

        var drawing = new StringBuilder(_isEntered ? "" : Enter).Append("\e[H");
        foreach (var (at, row) in rows.Index())
            drawing.Append(at == 0 ? "" : "\r\n").Append(row).Append("\e[0m\e[K");
        _isEntered = true;
        output.Write(drawing.Append("\e[J").ToString());
        output.Flush();
    }

    public void End()
    {
        if (_isEntered && !_hasEnded)
            output.Write(Leave);
        _hasEnded = true;
        output.Flush();
    }

    /// <summary>However a session ends.</summary>
    public void Dispose() => End();
}
