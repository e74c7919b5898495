namespace Katas.SlidingWindowLimiter.Tests;

public class SlidingWindowContentionHiddenTests
{
    private const int Threads = 8;

    private readonly ManualTime _time = new(new DateTimeOffset(2026, 1, 1, 12, 0, 0, TimeSpan.Zero));

    public enum Limiter
    {
        Log,
        Counter,
    }

    [Theory]
    [InlineData(Limiter.Log)]
    [InlineData(Limiter.Counter)]
    public void All_threads_together_are_allowed_exactly_the_limit(Limiter kind)
    {
        // So many calls that no thread is done before the others have had their turns, also where processors are few
        // and busy.
        const int callsEach = 100_000, limit = Threads * callsEach - Threads;
        for (var round = 0; round < 2; round++)
        {
            var acquire = New(kind, limit, TimeSpan.FromMinutes(1));
            var handedOut = new int[limit];
            var odd = 0;

            Together.Run(Threads, _ =>
            {
                for (var call = 0; call < callsEach; call++)
                {
                    var decision = acquire();
                    if (decision is { Allowed: true, Remaining: >= 0 and < limit } && decision.RetryAfter == TimeSpan.Zero)
                        Interlocked.Increment(ref handedOut[decision.Remaining]);
                    else if (decision is not { Allowed: false, Remaining: 0 } || decision.RetryAfter < TimeSpan.FromMinutes(1))
                        Interlocked.Increment(ref odd);
                }
            });

            handedOut.Sum().Should().Be(limit, "{0} threads called {1} times each, and the clock stood still", Threads, callsEach);
            Array.FindIndex(handedOut, times => times != 1).Should().Be(-1, "each number of remaining calls is handed out once");
            odd.Should().Be(0, "a call is allowed with fewer calls remaining than the limit, or refused for a minute or more");
        }
    }

    [Theory]
    [InlineData(Limiter.Log)]
    [InlineData(Limiter.Counter)]
    public void The_last_place_is_given_once(Limiter kind)
    {
        const int rounds = 20_000;
        var limiters = Enumerable.Range(0, rounds).Select(_ => New(kind, 1, TimeSpan.FromMinutes(1))).ToArray();
        var allowed = new int[rounds];

        Lockstep.Run(threads: 2, rounds, (_, round) =>
        {
            if (limiters[round]().Allowed)
                Interlocked.Increment(ref allowed[round]);
        });

        allowed.Where(times => times != 1).Should().BeEmpty("two threads called a limiter of one call at the same moment, {0} times", rounds);
    }

    [Theory]
    [InlineData(Limiter.Log, 1, 150_000)]
    [InlineData(Limiter.Log, 5, 60_000)]
    [InlineData(Limiter.Counter, 2, 150_000)]
    [InlineData(Limiter.Counter, 5, 100_000)]
    public void Threads_together_are_allowed_as_many_as_one_alone_while_the_clock_moves_on(Limiter kind, int limit, int steps)
    {
        // Whoever is refused moves the clock on to the moment that it was told. So at each moment there are as many calls
        // as there is room for, whoever makes them, and the moments are the same, too.
        var start = _time.Now;
        var (alone, together) = (New(kind, limit, new TimeSpan(60)), New(kind, limit, new TimeSpan(60)));
        var expected = 0;
        for (var step = 0; step < steps; step++)
        {
            expected += UseUp(alone, out var refusal);
            _time.Advance(refusal.RetryAfter);
        }

        expected += UseUp(alone, out _);

        var end = _time.Now;
        _time.Now = start;
        var allowed = new int[Threads];
        Together.Run(Threads, thread =>
        {
            while (_time.Now is var now && now < end)
            {
                var decision = together();
                if (decision.Allowed)
                    allowed[thread]++;
                else if (decision.RetryAfter > TimeSpan.Zero)
                    _time.TryAdvance(from: now, decision.RetryAfter);
            }
        });

        (allowed.Sum() + UseUp(together, out _)).Should().Be(expected, "that is how many calls one thread alone is allowed in the same {0} ticks", (end - start).Ticks);
    }

    /// <summary>Calls until it is refused; how often it was not.</summary>
    private static int UseUp(Func<SlidingWindowDecision> acquire, out SlidingWindowDecision refusal)
    {
        for (var allowed = 0; ; allowed++)
        {
            refusal = acquire();
            if (!refusal.Allowed)
                return allowed;
        }
    }

    private Func<SlidingWindowDecision> New(Limiter kind, int limit, TimeSpan window) =>
        kind is Limiter.Log ? new SlidingWindowLog(limit, window, _time).Acquire : new SlidingWindowCounter(limit, window, _time).Acquire;
}
