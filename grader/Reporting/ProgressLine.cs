namespace Katas.Grader.Reporting;

/// <summary>One line on a terminal that says what is being done; nothing where nobody looks.</summary>
internal sealed class ProgressLine(TextWriter error, bool isTerminal)
{
    private int _length;

    public bool IsTerminal => isTerminal;

    public void Show(string text)
    {
        if (!isTerminal)
            return;

        var width = Math.Max(20, Console.WindowWidth - 1);
        var shown = text.Length > width ? text[..width] : text;
        error.Write($"\r{shown.PadRight(_length)}");
        _length = shown.Length;
    }

    public void Clear()
    {
        Show("");
        if (isTerminal)
            error.Write('\r');
        _length = 0;
    }
}
