using System.Runtime.ExceptionServices;

namespace Katas.Testing;

/// <summary>Runs the same work on several threads that all start from one barrier, so that they really do collide.</summary>
public static class Together
{
    /// <summary>Runs <paramref name="body"/> once on each of <paramref name="threads"/> new threads and waits for all of them.</summary>
    /// <param name="threads">How many threads start together.</param>
    /// <param name="body">The work; it is given the number of its thread, from 0.</param>
    /// <exception cref="Exception">The first exception that a thread threw, as it was thrown.</exception>
    public static void Run(int threads, Action<int> body)
    {
        using var barrier = new Barrier(threads);
        ExceptionDispatchInfo? failure = null;

        // Background threads: a deadlocked submission must not keep the test program alive.
        var running = Enumerable.Range(0, threads).Select(number => new Thread(() =>
        {
            barrier.SignalAndWait();
            try
            {
                body(number);
            }
            catch (Exception exception)
            {
                Interlocked.CompareExchange(ref failure, ExceptionDispatchInfo.Capture(exception), null);
            }
        })
        { IsBackground = true }).ToList();

        running.ForEach(thread => thread.Start());
        running.ForEach(thread => thread.Join());
        failure?.Throw();
    }
}
