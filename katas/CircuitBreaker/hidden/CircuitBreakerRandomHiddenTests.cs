namespace Katas.CircuitBreaker.Tests;

public class CircuitBreakerRandomHiddenTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task Random_calls_that_overlap_are_answered_as_by_the_rules(int seed)
    {
        var random = new Random(seed);
        for (var round = 0; round < 60; round++)
        {
            var (threshold, window, pause) = (random.Next(1, 5), random.Next(1, 30), random.Next(1, 20));
            var time = new ManualTime(DateTimeOffset.UnixEpoch);
            var breaker = new CircuitBreaker(threshold, new TimeSpan(window), new TimeSpan(pause), time);
            var rules = new Rules(threshold, window, pause);
            var underWay = new List<(PendingCall Call, int Period)>();
            var now = 0L;
            var story = $"threshold {threshold}, window {window}, break {pause}, seed {seed}, round {round}:";

            for (var step = 0; step < 40; step++)
            {
                if (random.Next(2) == 0)
                {
                    var ticks = random.Next(6) == 0 ? random.Next(30) : random.Next(5);
                    (now, story) = (now + ticks, $"{story} {ticks} ticks;");
                    time.Advance(new TimeSpan(ticks));
                }
                else if (underWay.Count == 0 || random.Next(5) < 2)
                {
                    story += " call;";
                    await BeginAsync();
                }
                else
                {
                    var (call, period) = underWay[random.Next(underWay.Count)];
                    underWay.Remove((call, period));
                    var end = random.Next(5);
                    story += $" {(end == 0 ? "success" : end == 1 ? "cancellation" : "failure")} of a call of period {period};";
                    rules.End(period, isSuccess: end == 0, isFailure: end > 1, now);
                    await (end == 0 ? call.SucceedAsync() : end == 1 ? call.CancelAsync() : call.FailAsync());
                }

                if (breaker.State != rules.State(now))
                    breaker.State.Should().Be(rules.State(now), "that is the state after {0}", story);
            }

            async Task BeginAsync()
            {
                var refusal = rules.Begin(now);
                TimeSpan? actual = null;
                try
                {
                    underWay.Add((await PendingCall.BeginAsync(breaker), rules.Period));
                }
                catch (CircuitOpenException exception)
                {
                    actual = exception.RetryAfter;
                }

                if (actual != refusal)
                    actual.Should().Be(refusal, "that is the wait (none where the call is let through) after {0}", story);
            }
        }
    }

    /// <summary>The rules, word by word: keeps everything, and goes through all of it.</summary>
    private sealed class Rules(int threshold, long window, long pause)
    {
        private readonly List<(int Period, long At)> _failures = [];
        private CircuitState _last = CircuitState.Closed;
        private long _openUntil;
        private bool _hasTrial;

        public int Period { get; private set; }

        public CircuitState State(long now) => _last == CircuitState.Open && now >= _openUntil ? CircuitState.HalfOpen : _last;

        public TimeSpan? Begin(long now)
        {
            switch (State(now))
            {
                case CircuitState.Open:
                    return new TimeSpan(_openUntil - now);
                case CircuitState.HalfOpen when _hasTrial:
                    return TimeSpan.Zero;
                case CircuitState.HalfOpen:
                    (_last, _hasTrial) = (CircuitState.HalfOpen, true);
                    Period++;
                    return null;
                default:
                    return null;
            }
        }

        public void End(int period, bool isSuccess, bool isFailure, long now)
        {
            if (period != Period)
                return;

            if (isFailure)
                _failures.Add((period, now));
            var opens = isFailure && (_hasTrial || _failures.Count(failure => failure.Period == period && now < failure.At + window) >= threshold);
            if (!opens && !_hasTrial)
                return;

            if (opens)
                (_last, _openUntil) = (CircuitState.Open, now + pause);
            else if (isSuccess)
                _last = CircuitState.Closed;
            _hasTrial = false;
            Period++;
        }
    }
}
