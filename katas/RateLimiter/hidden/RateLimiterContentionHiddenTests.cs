using System.Collections.Concurrent;

namespace Katas.RateLimiter.Tests;

/// <summary>
/// Races show only when threads meet in the few nanoseconds that matter, so each test gives them a great many chances,
/// and checks sums that one single lost or doubled call spoils.
/// </summary>
public class RateLimiterContentionHiddenTests
{
    private const int Threads = 8;

    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);

    private static readonly RateLimitDecision Refusal = new(false, 0, TimeSpan.FromSeconds(40));

    private readonly ManualTime _time = new(new DateTimeOffset(2026, 1, 1, 12, 0, 20, TimeSpan.Zero));

    [Fact]
    public void One_client_on_all_threads_is_allowed_exactly_the_limit()
    {
        // So many calls that no thread is done before the others have had their turns, also where processors are few
        // and busy; the limit is so high that the threads count down together nearly all of the time.
        const int limit = 1_000_000, callsEach = 150_000;
        for (var round = 0; round < 3; round++)
        {
            var limiter = new FixedWindowRateLimiter(limit, Minute, _time);
            var tally = new Tally(clients: 1, limit, Refusal);

            Together.Run(Threads, _ =>
            {
                for (var call = 0; call < callsEach; call++)
                    tally.Add(client: 0, limiter.Acquire("hot"));
            });

            tally.Check(windows: 1);
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public void New_clients_on_all_threads_are_each_allowed_exactly_the_limit(int limit)
    {
        // Every client is a chance for threads to meet at its first call and at its last allowed one.
        const int clientsEach = 200;
        var clients = Enumerable.Range(0, clientsEach).Select(number => $"client {number}").ToArray();
        var limiters = Enumerable.Range(0, 400).Select(_ => new FixedWindowRateLimiter(limit, Minute, _time)).ToArray();
        var tally = new Tally(limiters.Length * clientsEach, limit, Refusal);

        Together.Run(Threads, _ =>
        {
            for (var call = 0; call < limiters.Length * clientsEach; call++)
                tally.Add(call, limiters[call / clientsEach].Acquire(clients[call % clientsEach]));
        });

        tally.Check(windows: 1);
        limiters.Should().OnlyContain(limiter => limiter.TrackedClients == clientsEach);
    }

    [Theory]
    [InlineData(1, 1, 400_000)]
    [InlineData(1, 4, 150_000)]
    [InlineData(8, 1, 40_000)]
    public void Each_window_allows_exactly_the_limit_while_the_clock_moves_on(int clients, int limit, int windows)
    {
        var names = Enumerable.Range(0, clients).Select(number => $"client {number}").ToArray();
        var limiter = new FixedWindowRateLimiter(limit, Minute, _time);
        var tally = new Tally(clients, limit);
        var end = _time.Now + windows * Minute;

        // A window is over for a thread that was refused for every client in it. So whoever got them, every window gives
        // all of its calls, and the first thread to know moves the clock on while the others are still calling.
        Together.Run(Threads, _ =>
        {
            while (_time.Now is var now && now < end)
            {
                for (var client = 0; client < clients && _time.Now == now; client++)
                    UseUp(client);
                _time.TryAdvance(from: now, Minute);
            }
        });

        // A thread may have called after the last move: that window is used up here.
        for (var client = 0; client < clients; client++)
            UseUp(client);
        tally.Check(windows + 1);

        void UseUp(int client)
        {
            for (var (call, allowed) = (0, true); allowed && call <= limit; call++)
            {
                var decision = limiter.Acquire(names[client]);
                tally.Add(client, decision);
                allowed = decision.Allowed;
            }
        }
    }

    [Fact]
    public void TrackedClients_may_be_read_while_clients_come_and_go()
    {
        const int windows = 100, clientsEach = 300;
        var limiter = new FixedWindowRateLimiter(1, Minute, _time);
        var most = new int[Threads];
        var done = false;

        Together.Run(Threads, thread =>
        {
            if (thread != 0)
            {
                while (!Volatile.Read(ref done))
                    most[thread] = Math.Max(most[thread], limiter.TrackedClients);
                return;
            }

            try
            {
                for (var call = 0; call < windows * clientsEach; call++)
                {
                    if (call % clientsEach == 0)
                        _time.Advance(Minute);
                    limiter.Acquire($"client {call}");
                }
            }
            finally
            {
                Volatile.Write(ref done, true);
            }
        });

        // One more: the client of a call that is still forgetting others.
        most.Should().OnlyContain(count => count <= 2 * clientsEach + 1, "no more clients called in two neighbouring windows");
        limiter.TrackedClients.Should().BeInRange(clientsEach, 2 * clientsEach);
    }

    /// <summary>How often each value of Remaining was handed out to each client.</summary>
    /// <param name="refusal">What every refused call must be told, where the clock stands still.</param>
    private sealed class Tally(int clients, int limit, RateLimitDecision? refusal = null)
    {
        private readonly int[] _handedOut = new int[clients * limit];
        private readonly ConcurrentBag<RateLimitDecision> _odd = [];

        public void Add(int client, RateLimitDecision decision)
        {
            if (!IsPossible(decision))
                _odd.Add(decision);
            else if (decision.Allowed)
                Interlocked.Increment(ref _handedOut[client * limit + decision.Remaining]);
        }

        /// <summary>Each value once in each window makes as many allowed calls as the limit, too.</summary>
        public void Check(int windows)
        {
            for (var client = 0; client < clients; client++)
            {
                for (var remaining = 0; remaining < limit; remaining++)
                {
                    var times = _handedOut[client * limit + remaining];
                    if (times != windows)
                    {
                        times.Should().Be(windows, "with a limit of {0}, {1} windows and {2} threads, client {3} is told just once "
                            + "a window that {4} calls remain; it was allowed {5} calls in all instead of {6}",
                            limit, windows, Threads, client, remaining, _handedOut.Skip(client * limit).Take(limit).Sum(), limit * windows);
                    }
                }
            }

            _odd.Take(3).Should().BeEmpty("a call is allowed with 0 to {0} calls remaining and no wait, or refused with {1}",
                limit - 1, refusal?.ToString() ?? "0 remaining and a wait");
        }

        private bool IsPossible(RateLimitDecision decision) => decision.Allowed
            ? decision.Remaining >= 0 && decision.Remaining < limit && decision.RetryAfter == TimeSpan.Zero
            : refusal is null ? decision.Remaining == 0 && decision.RetryAfter > TimeSpan.Zero : decision == refusal;
    }
}
