using System.Globalization;
using Katas.Grader.Batching;
using Katas.Grader.Grading;

namespace Katas.Grader.Reporting;

/// <summary>How far a batch is: one line that changes on a terminal, a line a grading elsewhere.</summary>
/// <param name="line">The terminal's line.</param>
/// <param name="error">Where lines go otherwise.</param>
/// <param name="total">How many gradings there are.</param>
internal sealed class BatchProgress(ProgressLine line, TextWriter error, int total)
{
    private readonly long _start = TimeProvider.System.GetTimestamp();
    private int _done, _solved;

    /// <summary>How many gradings are finished.</summary>
    public int Done => _done;

    public void Finished(BatchRow row)
    {
        _done++;
        if (row.Verdict == Verdict.Solved)
            _solved++;

        if (line.IsTerminal)
            line.Show($"{_done} of {total}, {_solved} solved, {Rate()} a second: {Printable.Of(row.Author, 30)} {Printable.Of(row.Kata, 30)}");
        else
            error.WriteLine($"{_done} of {total}: {Printable.Of(row.Author, 60)} {Printable.Of(row.Kata, 60)} {Names.Of(row.Verdict)}");
    }

    public string Rate()
    {
        var seconds = TimeProvider.System.GetElapsedTime(_start).TotalSeconds;
        return (_done / Math.Max(seconds, 0.001)).ToString("0.0", CultureInfo.InvariantCulture);
    }
}
