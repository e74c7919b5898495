using System.Collections.Concurrent;

namespace Katas.MessageQueue.Tests;

/// <summary>Many threads on one queue, and sums that a single lost, doubled or overtaken message spoils.</summary>
public class MessageQueueContentionHiddenTests
{
    private const int Threads = 8;

    private static readonly TimeSpan Timeout = TimeSpan.FromSeconds(30);

    private readonly ManualTime _time = new(new DateTimeOffset(2026, 1, 1, 12, 0, 0, TimeSpan.Zero));
    private readonly ConcurrentBag<string> _odd = [];

    [Theory]
    [InlineData(12)]
    [InlineData(64)]
    public void Messages_sent_and_received_on_all_threads_come_once_each_and_in_order(int keys)
    {
        // Several queues, so that one which searches all of its messages is slow and not endless; and so long ones that no
        // thread is through with one before the others have had their turns.
        const int queues = 4, each = 4_000;
        var all = Enumerable.Range(0, queues).Select(_ => new MessageQueue(Timeout, 3, _time)).ToArray();
        var names = Enumerable.Range(0, keys).Select(key => $"key {key}").ToArray();
        var bodies = Enumerable.Range(0, Threads * each).Select(number => $"{number}").ToArray();
        var came = new int[queues, bodies.Length];
        var busy = new int[queues, keys];
        var latest = new int[queues, keys, Threads];

        Together.Run(Threads, thread =>
        {
            for (var queue = 0; queue < queues; queue++)
            {
                for (var number = 0; number < each; number++)
                {
                    all[queue].Send(names[number % keys], bodies[thread * each + number]);
                    if (all[queue].Receive() is { } delivery)
                        Take(queue, delivery);
                }
            }
        });
        for (var queue = 0; queue < queues; queue++)
        {
            while (all[queue].Receive() is { } delivery && _odd.IsEmpty)
                Take(queue, delivery);
        }

        _odd.Take(3).Should().BeEmpty();
        came.Cast<int>().Should().OnlyContain(times => times == 1, "{0} threads sent {1} messages each to {2} queues and received them, with {3} keys", Threads, each, queues, keys);

        // While a delivery is open nobody else has a message of its key, so what is written here belongs to one thread at a time.
        void Take(int queue, Delivery delivery)
        {
            var number = int.Parse(delivery.Body);
            var (sender, key) = (number / each, number % each % keys);
            if (Interlocked.Exchange(ref busy[queue, key], 1) == 1)
                _odd.Add($"message {number} came while another one of key {key} was in flight");
            if (latest[queue, key, sender] > number)
                _odd.Add($"message {number} of key {key} came after message {latest[queue, key, sender]} of the same sender");
            if (delivery.Attempt != 1)
                _odd.Add($"message {number} came as attempt {delivery.Attempt}, and nothing was rejected");

            latest[queue, key, sender] = number;
            Interlocked.Increment(ref came[queue, number]);
            Interlocked.Exchange(ref busy[queue, key], 0);
            if (!all[queue].Acknowledge(delivery.Receipt))
                _odd.Add($"message {number} was in flight and could not be acknowledged");
        }
    }

    [Fact]
    public void A_receipt_settles_once_whoever_comes_first()
    {
        // One message, which whoever settles it receives again; meanwhile the others try to settle the same delivery.
        const int callsEach = 60_000;
        var queue = new MessageQueue(Timeout, int.MaxValue, _time);
        queue.Send("key", "body");
        var open = new Open(queue.Receive()!.Receipt);
        var settled = 0;

        Together.Run(Threads, thread =>
        {
            for (var call = 0; call < callsEach && Volatile.Read(ref settled) >= 0; call++)
            {
                var mine = Volatile.Read(ref open);
                var acknowledges = (thread + call) % 2 == 0;
                if (!(acknowledges ? queue.Acknowledge(mine.Receipt) : queue.Reject(mine.Receipt)))
                    continue;

                if (Interlocked.Increment(ref mine.Settled) > 1)
                    Stop($"delivery {settled} was settled twice");
                if (acknowledges)
                    queue.Send("key", "body");
                if (queue.Receive() is { } next)
                    Volatile.Write(ref open, new Open(next.Receipt));
                else
                    Stop($"after delivery {settled} was {(acknowledges ? "acknowledged, and a message sent" : "rejected")}, there was none to receive");
                Interlocked.Increment(ref settled);
            }
        });

        _odd.Take(3).Should().BeEmpty("of {0} threads that settle the same delivery one is told true", Threads);

        void Stop(string what)
        {
            _odd.Add(what);
            Volatile.Write(ref settled, int.MinValue / 2);
        }
    }

    [Fact]
    public void Rejections_on_all_threads_are_each_counted()
    {
        // Message i is acknowledged with its delivery i % 4 + 1, which comes to one in four too late.
        const int messages = 20_000, maxDeliveries = 3;
        var queue = new MessageQueue(Timeout, maxDeliveries, _time);
        var attempts = new int[messages];
        var dead = 0;
        for (var number = 0; number < messages; number++)
            queue.Send($"{number % 100}", $"{number}");

        Together.Run(Threads, thread =>
        {
            // An empty answer is not the end: the messages of a key may all wait for one that is in flight elsewhere.
            for (int empty = 0, calls = 0; empty < 1_000 && calls < 5 * messages; calls++)
            {
                if (thread == 0 && calls % 1_000 == 0)
                    dead = Math.Max(dead, queue.DeadLetters().Count(letter => letter is { Attempts: maxDeliveries }));

                empty = Handle(queue.Receive()) ? 0 : empty + 1;
            }
        });
        while (Handle(queue.Receive()) && _odd.IsEmpty)
        {
        }

        _odd.Take(3).Should().BeEmpty();
        for (var number = 0; number < messages; number++)
        {
            if (attempts[number] != Math.Min(number % 4 + 1, maxDeliveries))
                attempts[number].Should().Be(Math.Min(number % 4 + 1, maxDeliveries), "that is how often message {0} is delivered", number);
        }

        queue.DeadLetters().Select(letter => int.Parse(letter.Body)).Order().Should().Equal(Enumerable.Range(0, messages).Where(number => number % 4 == 3));
        dead.Should().BeLessThanOrEqualTo(messages / 4);

        bool Handle(Delivery? delivery)
        {
            if (delivery is null)
                return false;

            var number = int.Parse(delivery.Body);
            if (delivery.Attempt != Interlocked.Increment(ref attempts[number]))
                _odd.Add($"delivery {attempts[number]} of message {number} says that it is attempt {delivery.Attempt}");
            if (!(delivery.Attempt == number % 4 + 1 ? queue.Acknowledge(delivery.Receipt) : queue.Reject(delivery.Receipt)))
                _odd.Add($"delivery {delivery.Attempt} of message {number} was open and could not be settled");
            return true;
        }
    }

    [Fact]
    public void Of_all_deliveries_that_race_with_the_timeout_one_is_acknowledged()
    {
        const int messages = 20_000;
        var queue = new MessageQueue(Timeout, int.MaxValue, _time);
        var acknowledged = new int[messages];
        for (var number = 0; number < messages; number++)
            queue.Send($"{number % 50}", $"{number}");

        Together.Run(Threads, thread =>
        {
            for (var call = 0; call < 2 * messages / Threads; call++)
            {
                if (queue.Receive() is not { } delivery)
                    continue;

                // Some hold on to their message until it may be somebody else's.
                if ((call + thread) % 5 == 0)
                    _time.Advance(Timeout);
                if (queue.Acknowledge(delivery.Receipt))
                    Interlocked.Increment(ref acknowledged[int.Parse(delivery.Body)]);
            }
        });
        _time.Advance(Timeout);
        for (var call = 0; call < messages && queue.Receive() is { } delivery; call++)
        {
            if (queue.Acknowledge(delivery.Receipt))
                acknowledged[int.Parse(delivery.Body)]++;
        }

        acknowledged.Should().OnlyContain(times => times == 1, "each of {0} messages is delivered until one delivery is acknowledged in time", messages);
        queue.Receive().Should().BeNull("all messages are acknowledged");
        queue.DeadLetters().Should().BeEmpty();
    }

    /// <summary>A delivery that all threads try to settle.</summary>
    private sealed class Open(long receipt)
    {
        public int Settled;

        public long Receipt => receipt;
    }
}
