using System.Diagnostics;

namespace Katas.Grader.Execution;

/// <summary>
/// How long a worker may take for one thing. On a busy machine a process gets a fraction of a processor, so time on the
/// clock is not held against it while it makes headway: it is out of time when it has used that much processor time, or
/// when it does nothing at all.
/// </summary>
/// <param name="limit">What it is given.</param>
/// <param name="process">Whose processor time counts.</param>
internal sealed class Patience(TimeSpan limit, Process process)
{
    /// <summary>A process that gets less than this share of a processor over all that time waits or sleeps.</summary>
    private const double Idle = 0.03;

    /// <summary>However busy the machine, nobody waits longer than this many times the limit.</summary>
    private const double Longest = 10;

    private static readonly TimeSpan Slice = TimeSpan.FromMilliseconds(100);

    private readonly long _start = TimeProvider.System.GetTimestamp();
    private readonly TimeSpan _before = ProcessorTime(process);

    /// <summary>How long to wait before asking again; null when the time is up.</summary>
    public TimeSpan? Left()
    {
        var elapsed = TimeProvider.System.GetElapsedTime(_start);
        if (elapsed < limit)
            return limit - elapsed;

        var used = ProcessorTime(process) - _before;
        return used >= limit || used < Idle * elapsed || elapsed >= Longest * limit ? null : Slice;
    }

    private static TimeSpan ProcessorTime(Process process)
    {
        try
        {
            return process.TotalProcessorTime;
        }
        catch (Exception exception) when (exception is InvalidOperationException or System.ComponentModel.Win32Exception)
        {
            return TimeSpan.Zero; // it has ended, which its streams will say
        }
    }
}
