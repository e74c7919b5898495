namespace Katas.Grader.Grading;

/// <summary>Stops the three phases of a grading, one after the other.</summary>
internal sealed class PhaseClock
{
    private readonly long _start = TimeProvider.System.GetTimestamp();
    private readonly List<double> _ends = [];

    /// <summary>Ends the phase that is running.</summary>
    public void Next() => _ends.Add(Elapsed);

    /// <summary>Ends the last phase; phases that were not reached took no time.</summary>
    public Durations Stop()
    {
        var total = Elapsed;
        var (compile, tests) = (_ends.ElementAtOrDefault(0) is > 0 and var first ? first : total, _ends.ElementAtOrDefault(1) is > 0 and var second ? second : total);
        return new Durations(compile, tests - compile, total - tests, total);
    }

    private double Elapsed => TimeProvider.System.GetElapsedTime(_start).TotalMilliseconds;
}
