using System.Numerics;

namespace Katas.SlidingWindowLimiter.Tests;

/// <summary>
/// Keeps every call that was allowed, and finds out how long a refused one has to wait by asking again for each tick to
/// come. Slow, and true to the letter of the rules.
/// </summary>
/// <param name="isRoomFor">Whether there is room for so many more calls at a moment, given the moments of the allowed ones.</param>
internal sealed class EveryTick(Func<IReadOnlyList<long>, long, int, bool> isRoomFor)
{
    private readonly List<long> _allowed = [];
    private long _latest = long.MinValue;

    public IReadOnlyList<long> Allowed => _allowed;

    /// <summary>The rules of the log: fewer calls than the limit in the window that ends now.</summary>
    public static EveryTick Log(int limit, long window) =>
        new((allowed, now, calls) => allowed.Count(call => now - call < window) + calls <= limit);

    /// <summary>The rules of the counter: the previous bucket counts by the share of it that the window still covers.</summary>
    public static EveryTick Counter(int limit, long window) => new((allowed, now, calls) =>
    {
        var bucket = Bucket(now);
        BigInteger elapsed = now - bucket * window;
        var (previous, current) = (allowed.Count(call => Bucket(call) == bucket - 1), allowed.Count(call => Bucket(call) == bucket));
        return previous * (window - elapsed) + (current + calls) * (BigInteger)window <= limit * (BigInteger)window;

        long Bucket(long moment) => (long)Math.Floor((decimal)moment / window);
    });

    /// <param name="now">In ticks since the epoch.</param>
    public SlidingWindowDecision Acquire(long now)
    {
        _latest = Math.Max(_latest, now);
        if (!isRoomFor(_allowed, _latest, 1))
        {
            var later = _latest + 1;
            while (!isRoomFor(_allowed, later, 1))
                later++;
            return new SlidingWindowDecision(false, 0, new TimeSpan(later - now));
        }

        _allowed.Add(_latest);
        var remaining = 0;
        while (isRoomFor(_allowed, _latest, remaining + 1))
            remaining++;
        return new SlidingWindowDecision(true, remaining, TimeSpan.Zero);
    }
}
