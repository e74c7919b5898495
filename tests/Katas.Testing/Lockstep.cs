using System.Runtime.ExceptionServices;

namespace Katas.Testing;

/// <summary>
/// Runs a great many short rounds on a few threads that enter each round as nearly at the same moment as threads can.
/// Where <see cref="Together"/> lets threads collide by keeping them busy, this makes them collide at one certain step,
/// such as the first call to an object that is new in each round.
/// </summary>
public static class Lockstep
{
    /// <summary>Runs <paramref name="body"/> once a round on each thread; no thread is ahead of another by a whole round.</summary>
    /// <param name="threads">How many threads; as many as there are processors meet most often, and 2 will do.</param>
    /// <param name="rounds">How many rounds.</param>
    /// <param name="body">The work; it is given the number of its thread and that of the round, from 0. It must not wait for the others.</param>
    /// <exception cref="Exception">The first exception that a thread threw, as it was thrown; the others end with their round.</exception>
    public static void Run(int threads, int rounds, Action<int, int> body)
    {
        var arrived = 0L;
        ExceptionDispatchInfo? failure = null;

        Together.Run(threads, thread =>
        {
            for (var round = 0; round < rounds && Volatile.Read(ref failure) is null; round++)
            {
                Meet((round + 1L) * threads);
                try
                {
                    body(thread, round);
                }
                catch (Exception exception)
                {
                    Interlocked.CompareExchange(ref failure, ExceptionDispatchInfo.Capture(exception), null);
                }
            }
        });
        failure?.Throw();

        // Spinning first, since a thread that sleeps wakes up too late to meet anybody; then the processor is left to
        // whoever has not come yet.
        void Meet(long all)
        {
            Interlocked.Increment(ref arrived);
            var wait = new SpinWait();
            while (Volatile.Read(ref arrived) < all && Volatile.Read(ref failure) is null)
                wait.SpinOnce(sleep1Threshold: -1);
        }
    }
}
