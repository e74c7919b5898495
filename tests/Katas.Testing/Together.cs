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

    /// <summary>
    /// Has several threads call the same code at the same time: each goes on until often enough a call of another thread
    /// ended during one of its own. Where processors are free that is nearly every call; where there is only one to share,
    /// it takes as many calls as it takes for threads to be interrupted. The last thread has nobody to meet and ends too.
    /// </summary>
    /// <param name="threads">How many threads start together.</param>
    /// <param name="collisions">How many calls of each thread should meet another one.</param>
    /// <param name="most">How many calls a thread makes at the most.</param>
    /// <param name="body">Makes the call of a thread, which is given its number, from 0.</param>
    /// <exception cref="Exception">The first exception that a thread threw, as it was thrown.</exception>
    public static void Collide(int threads, int collisions, int most, Func<int, Action> body)
    {
        var (calling, ended) = (threads, 0);
        Run(threads, thread =>
        {
            var call = body(thread);
            for (var (calls, met) = (0, 0); calls < most && met < collisions && Volatile.Read(ref calling) > 1; calls++)
            {
                var before = Volatile.Read(ref ended);
                call();
                if (Interlocked.Increment(ref ended) - before > 1)
                    met++;
            }

            Interlocked.Decrement(ref calling);
        });
    }
}
