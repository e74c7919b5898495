using System.Runtime.ExceptionServices;

namespace Katas.Testing;

/// <summary>
/// A clock that stands still and, at one of the calls that a thread makes of it, lets another thread do something in the
/// meantime: until that is done, or waits for a lock that the first one holds.
/// </summary>
public sealed class InterruptedTime(DateTimeOffset now) : TimeProvider
{
    private Thread? _first, _second;
    private int _callsLeft;

    /// <summary>What the clock says.</summary>
    public DateTimeOffset Now { get; set; } = now;

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    /// <summary>
    /// Does one thing on this thread and another on a second one, in the middle of the first or, where that asks for the time
    /// less often, after it.
    /// </summary>
    /// <param name="first">What this thread does.</param>
    /// <param name="atCall">The second begins when the first asks for the time for so many times.</param>
    /// <param name="second">What the other thread does.</param>
    /// <exception cref="Exception">What either of them threw.</exception>
    public void Run(Action first, int atCall, Action second)
    {
        ExceptionDispatchInfo? failure = null;
        _first = Thread.CurrentThread;
        _callsLeft = atCall;
        _second = new Thread(() =>
        {
            try
            {
                second();
            }
            catch (Exception exception)
            {
                failure = ExceptionDispatchInfo.Capture(exception);
            }
        })
        { IsBackground = true };

        first();
        _first = null;
        if (_second.ThreadState.HasFlag(ThreadState.Unstarted))
        {
            second();
            return;
        }

        _second.Join();
        failure?.Throw();
    }

    public override DateTimeOffset GetUtcNow() => Read();

    public override long GetTimestamp() => Read().UtcTicks;

    /// <summary>The time from before the interruption: a thread may be interrupted when it has read the clock.</summary>
    private DateTimeOffset Read()
    {
        var read = Now;
        Interrupt();
        return read;
    }

    private void Interrupt()
    {
        if (Thread.CurrentThread != _first || --_callsLeft != 0)
            return;

        _second!.Start();

        // A lock that never sleeps shows no sign of waiting; the limit only keeps it from spinning for ever.
        var start = TimeProvider.System.GetTimestamp();
        while (_second.IsAlive && !_second.ThreadState.HasFlag(ThreadState.WaitSleepJoin)
            && TimeProvider.System.GetElapsedTime(start) < TimeSpan.FromSeconds(5))
        {
            Thread.Yield();
        }
    }
}
