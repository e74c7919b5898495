namespace Katas.MessageQueue.Tests;

[Collection(nameof(QueueMeasuredAlone))]
public class MessageQueueMemoryHiddenTests
{
    private const int Messages = 100_000, Allowance = 1_000_000;

    private readonly ManualTime _time = new(new DateTimeOffset(2026, 1, 1, 12, 0, 0, TimeSpan.Zero));

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_message_that_is_gone_takes_no_memory_and_its_key_neither(bool oneIsHeld)
    {
        var queue = new MessageQueue(TimeSpan.FromDays(1), 3, _time);
        if (oneIsHeld)
        {
            queue.Send("held", "held");
            queue.Receive().Should().NotBeNull();
        }

        // Once before the measurement, so that what is made at the first call does not count.
        Pass(queue, 0, 100);
        var before = GC.GetTotalMemory(forceFullCollection: true);
        Pass(queue, 100, Messages);
        var retained = GC.GetTotalMemory(forceFullCollection: true) - before;

        retained.Should().BeLessThan(Allowance, "{0} messages with a key each were acknowledged{1}", Messages, oneIsHeld ? " while another one was in flight" : "");
        queue.Receive().Should().BeNull("all are acknowledged or in flight");
    }

    private static void Pass(MessageQueue queue, int from, int to)
    {
        for (var number = from; number < to; number++)
        {
            queue.Send($"key {number}", "body");
            if (number % 3 == 0)
                queue.Reject(queue.Receive()!.Receipt);
            if (queue.Acknowledge(queue.Receive()!.Receipt) is var settled && !settled)
                settled.Should().BeTrue("message {0} is in flight", number);
        }
    }
}

/// <summary>What the process has in use is measured while no other test runs.</summary>
[CollectionDefinition(nameof(QueueMeasuredAlone), DisableParallelization = true)]
public class QueueMeasuredAlone;
