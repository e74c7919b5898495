using BenchmarkDotNet.Attributes;

namespace Katas.IdempotencyKey.Tests;

/// <summary>N is the number of calls, and all of their keys may be known at once: O(1) a call is O(n) for all.</summary>
public class IdempotentPaymentsWorkload : Workload
{
    private static readonly Payment Ten = new("ann", 1_000);

    private (string Key, int Step)[] _calls = [];

    /// <summary>Who calls, and when.</summary>
    public enum Traffic
    {
        /// <summary>Every call has a new key, and all are known to the end.</summary>
        NewKeys,

        /// <summary>Half of the calls repeat a key.</summary>
        Retries,

        /// <summary>New keys while the clock moves: most of them have expired at the end.</summary>
        Expiring,
    }

    [Params(1_000, 10_000, 100_000)]
    public override int N { get; set; }

    [Params(Traffic.NewKeys, Traffic.Retries, Traffic.Expiring)]
    public Traffic Kind { get; set; }

    [GlobalSetup]
    public void Setup()
    {
        var random = new Random(Seed);
        var keys = Enumerable.Range(0, N).Select(number => $"{random.NextInt64():x}-{number}").ToArray();
        _calls = [.. keys.Select((key, call) => (Kind is Traffic.Retries && call % 2 == 1 ? keys[random.Next(call)] : key, Kind is Traffic.Expiring ? 1 : 0))];
    }

    [Benchmark]
    [Growth(Time = "O(n)", Space = "O(n)")]
    public long Pay()
    {
        var time = new ManualTime(DateTimeOffset.UnixEpoch);
        var charges = 0;
        var receipt = Task.FromResult(new Receipt("r"));
        var payments = new IdempotentPayments(Charge, new TimeSpan(1 + N / 4), time);
        foreach (var (key, step) in _calls)
        {
            time.Advance(new TimeSpan(step));
            var start = Watch();
            payments.PayAsync(key, Ten).GetAwaiter().GetResult();
            Watched(start);
        }

        return charges;

        Task<Receipt> Charge(Payment payment, CancellationToken cancellationToken)
        {
            charges++;
            return receipt;
        }
    }
}
