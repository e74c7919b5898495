namespace Katas.TokenBucket.Tests;

public class TokenBucketContentionHiddenTests
{
    private const int Threads = 8;

    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);

    private readonly ManualTime _time = new(new DateTimeOffset(2026, 1, 1, 12, 0, 0, TimeSpan.Zero));

    [Fact]
    public void A_burst_on_all_threads_is_allowed_exactly_the_capacity()
    {
        // So many calls that no thread is done before the others have had their turns, also where processors are few
        // and busy.
        const int capacity = 700_000, callsEach = 100_000;
        for (var round = 0; round < 2; round++)
        {
            var bucket = new TokenBucket(capacity, 1, Second, _time);
            var handedOut = new int[capacity];
            var odd = 0;

            Together.Run(Threads, _ =>
            {
                for (var call = 0; call < callsEach; call++)
                {
                    var decision = bucket.Take();
                    if (decision is { Allowed: true, Remaining: >= 0 and < capacity } && decision.RetryAfter == TimeSpan.Zero)
                        Interlocked.Increment(ref handedOut[decision.Remaining]);
                    else if (decision != new TokenBucketDecision(false, 0, Second))
                        Interlocked.Increment(ref odd);
                }
            });

            handedOut.Sum().Should().Be(capacity, "{0} threads asked {1} times each, and the clock stood still", Threads, callsEach);
            Array.FindIndex(handedOut, times => times != 1).Should().Be(-1, "each number of remaining tokens is handed out once");
            odd.Should().Be(0, "a call is allowed with fewer tokens remaining than the capacity, or refused for a second");
        }
    }

    [Fact]
    public void The_last_token_is_taken_once()
    {
        const int rounds = 20_000;
        var buckets = Enumerable.Range(0, rounds).Select(_ => new TokenBucket(1, 1, Second, _time)).ToArray();
        var taken = new int[rounds];

        Lockstep.Run(threads: 2, rounds, (_, round) =>
        {
            if (buckets[round].Take().Allowed)
                Interlocked.Increment(ref taken[round]);
        });

        taken.Where(times => times != 1).Should().BeEmpty("two threads asked for the only token of a bucket at the same moment, {0} times", rounds);
    }

    [Fact]
    public void Every_token_that_flows_in_is_taken_once_while_the_clock_moves_on()
    {
        // Three tokens in ten ticks, and steps of four: most leave a fraction of a token over. A refused caller moves the
        // clock on, so the bucket is never full, and nothing is lost.
        const int steps = 150_000, capacity = 5, refill = 3, period = 10, step = 4;
        var bucket = new TokenBucket(capacity, refill, new TimeSpan(period), _time);
        var start = _time.Now;
        var end = start.AddTicks(steps * step);
        var taken = new int[Threads];

        Together.Run(Threads, thread =>
        {
            while (_time.Now is var now && now < end)
            {
                if (bucket.Take().Allowed)
                    taken[thread]++;
                else
                    _time.TryAdvance(from: now, new TimeSpan(step));
            }
        });
        while (bucket.Take().Allowed)
            taken[0]++;

        taken.Sum().Should().Be(capacity + steps * step * refill / period, "the bucket was full at first, and then {0} ticks passed, which bring {1} tokens in {2}", steps * step, refill, period);
    }

    [Fact]
    public void Tokens_that_have_flowed_in_are_there_once()
    {
        const int rounds = 20_000;
        var buckets = Enumerable.Range(0, rounds).Select(_ => new TokenBucket(3, 1, Second, _time)).ToArray();
        foreach (var bucket in buckets)
            bucket.Take(3);
        _time.Advance(Second);
        var taken = new int[rounds];

        Lockstep.Run(threads: 2, rounds, (_, round) =>
        {
            if (buckets[round].Take().Allowed)
                Interlocked.Increment(ref taken[round]);
        });

        taken.Where(times => times != 1).Should().BeEmpty("two threads asked an empty bucket, into which one token had flowed, at the same moment, {0} times", rounds);
        buckets.Select(bucket => bucket.Take()).Should().OnlyContain(decision => decision == new TokenBucketDecision(false, 0, Second));
    }

    [Fact]
    public void A_refused_call_takes_nothing_from_the_others_for_no_moment()
    {
        // One token is there: a call that asks for two is refused, and one that asks for one is not.
        const int rounds = 20_000;
        var buckets = Enumerable.Range(0, rounds).Select(_ => new TokenBucket(2, 1, Second, _time)).ToArray();
        foreach (var bucket in buckets)
            bucket.Take();
        var decisions = new TokenBucketDecision[2, rounds];

        Lockstep.Run(threads: 2, rounds, (thread, round) => decisions[thread, round] = buckets[round].Take(1 + thread));

        for (var round = 0; round < rounds; round++)
        {
            if (!decisions[0, round].Allowed || decisions[1, round].Allowed)
            {
                (decisions[0, round].Allowed, decisions[1, round].Allowed).Should().Be((true, false),
                    "of two calls at the same moment one asked for the token that was there, and one for two (round {0} of {1})", round, rounds);
            }
        }
    }
}
