using BenchmarkDotNet.Attributes;

namespace Katas.MessageQueue.Tests;

/// <summary>
/// N is the number of messages that pass through one queue, a few calls each; up to all of them are in it at once. O(log n) a
/// call is O(n log n) for all.
/// </summary>
public class MessageQueueWorkload : Workload
{
    private (string Key, string Body)[] _messages = [];

    /// <summary>What the messages have in common.</summary>
    public enum Traffic
    {
        /// <summary>One key, whose messages wait for each other.</summary>
        OneKey,

        /// <summary>A key each, all in flight at once, settled in another order.</summary>
        AllInFlight,

        /// <summary>Half of the messages wait for one of their key, and the other half passes them.</summary>
        HalfBlocked,

        /// <summary>All time out, again and again, until they are dead.</summary>
        Timeouts,
    }

    [Params(1_000, 10_000, 100_000)]
    public override int N { get; set; }

    [Params(Traffic.OneKey, Traffic.AllInFlight, Traffic.HalfBlocked, Traffic.Timeouts)]
    public Traffic Kind { get; set; }

    [GlobalSetup]
    public void Setup()
    {
        var random = new Random(Seed);
        _messages = [.. Enumerable.Range(0, N).Select(number => (Key(number), $"{number}"))];
        if (Kind is Traffic.AllInFlight)
            random.Shuffle(_messages);

        string Key(int number) => Kind is Traffic.OneKey || (Kind is Traffic.HalfBlocked && number < N / 2) ? "one" : $"key-{random.Next():x}-{number}";
    }

    [Benchmark]
    [Growth(Time = "O(n log n)", Space = "O(n)")]
    public long SendReceiveSettle()
    {
        var time = new ManualTime(DateTimeOffset.UnixEpoch);
        var queue = new MessageQueue(TimeSpan.FromMinutes(1), 2, time);
        var digest = 0L;
        foreach (var (key, body) in _messages)
        {
            var start = Watch();
            queue.Send(key, body);
            Watched(start);
        }

        var open = new Stack<long>();
        if (Kind is Traffic.HalfBlocked)
            Receive();
        for (var call = 0; call < _messages.Length; call++)
        {
            Receive();
            if (Kind is Traffic.OneKey or Traffic.HalfBlocked)
                Settle(call);
        }

        for (var round = 0; round < 2 && Kind is Traffic.Timeouts; round++)
        {
            time.Advance(TimeSpan.FromMinutes(1));
            for (var call = 0; call < _messages.Length; call++)
                Receive();
        }

        for (var call = 0; open.Count > 0; call++)
            Settle(call);
        return digest + queue.DeadLetters().Count;

        void Receive()
        {
            var start = Watch();
            var delivery = queue.Receive();
            Watched(start);
            if (delivery is null)
                return;

            digest = unchecked(digest * 31 + delivery.Body.Length + delivery.Attempt);
            open.Push(delivery.Receipt);
        }

        void Settle(int call)
        {
            if (!open.TryPop(out var receipt))
                return;

            var start = Watch();
            var settled = call % 8 == 0 ? queue.Reject(receipt) : queue.Acknowledge(receipt);
            Watched(start);
            digest = unchecked(digest * 31 + (settled ? 1 : 2));
        }
    }
}
