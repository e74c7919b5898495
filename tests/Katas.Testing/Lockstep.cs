using System.Diagnostics;

namespace Katas.Testing;

/// <summary>
/// Runs a great many short rounds on a few threads that enter each round as nearly at the same moment as threads can.
/// Where <see cref="Together"/> lets threads collide by keeping them busy, this makes them collide at one certain step,
/// such as the first call to an object that is new in each round.
/// </summary>
public static class Lockstep
{
    /// <summary>
    /// On a busy machine the threads seldom have a processor each. Rather than to waste rounds they then wait for such
    /// moments, for so long in all; the rounds that are left by then are run as they come.
    /// </summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(3);

    /// <summary>How long they spin for each other: from one round to the next, and after they have slept.</summary>
    private static readonly TimeSpan Moment = TimeSpan.FromMicroseconds(20), WakingUp = TimeSpan.FromMilliseconds(5);

    /// <summary>Runs <paramref name="body"/> once a round on each thread.</summary>
    /// <param name="threads">How many threads; as many as there are processors meet most often, and 2 will do.</param>
    /// <param name="rounds">How many rounds.</param>
    /// <param name="body">The work; it is given the number of its thread and that of the round, from 0. It must not wait for the others.</param>
    /// <exception cref="Exception">The first exception that a thread threw, as it was thrown.</exception>
    public static void Run(int threads, int rounds, Action<int, int> body)
    {
        var (reached, awake) = (new long[threads], new long[threads]);
        using var gathering = new Barrier(threads);
        var start = Stopwatch.GetTimestamp();

        Together.Run(threads, thread =>
        {
            try
            {
                for (var round = 1; round <= rounds; round++)
                {
                    if (!Meet(reached, thread, round, Moment))
                        Gather(thread);
                    body(thread, round - 1);
                }
            }
            finally
            {
                Volatile.Write(ref reached[thread], long.MaxValue);
                Volatile.Write(ref awake[thread], long.MaxValue);
                gathering.RemoveParticipant();
            }
        });

        // Sleeps until all have come, since whoever spins takes the processor that another one needs; and then sees to it
        // that all have woken up.
        void Gather(int thread)
        {
            while (Patience - Stopwatch.GetElapsedTime(start) is var rest && rest > TimeSpan.Zero && gathering.SignalAndWait(rest))
            {
                if (Meet(awake, thread, gathering.CurrentPhaseNumber, WakingUp))
                    return;
            }
        }
    }

    private static bool Meet(long[] places, int thread, long place, TimeSpan patience)
    {
        Volatile.Write(ref places[thread], place);
        var since = Stopwatch.GetTimestamp();
        for (var other = 0; other < places.Length; other++)
        {
            while (Volatile.Read(ref places[other]) < place)
            {
                if (Stopwatch.GetElapsedTime(since) > patience)
                    return false;
                Thread.SpinWait(1);
            }
        }

        return true;
    }
}
