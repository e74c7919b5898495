using Microsoft.Extensions.Time.Testing;

namespace Katas.MessageQueue.Tests;

public class MessageQueueTests
{
    private static readonly TimeSpan Timeout = TimeSpan.FromSeconds(30);

    private readonly FakeTimeProvider _time = new(new DateTimeOffset(2026, 1, 1, 12, 0, 0, TimeSpan.Zero));

    [Fact]
    public void A_message_is_delivered_and_gone_when_it_is_acknowledged()
    {
        var queue = new MessageQueue(Timeout, 3, _time);
        queue.Send("ann", "welcome");

        var delivery = queue.Receive();

        delivery.Should().Be(new Delivery("ann", "welcome", Attempt: 1, delivery!.Receipt));
        queue.Acknowledge(delivery.Receipt).Should().BeTrue();
        _time.Advance(Timeout);
        queue.Receive().Should().BeNull();
    }

    [Fact]
    public void A_message_that_is_not_settled_comes_again_after_the_timeout()
    {
        var queue = new MessageQueue(Timeout, 3, _time);
        queue.Send("ann", "welcome");
        var first = queue.Receive()!;
        queue.Receive().Should().BeNull();

        _time.Advance(Timeout);

        queue.Acknowledge(first.Receipt).Should().BeFalse();
        queue.Receive()!.Attempt.Should().Be(2);
    }

    [Fact]
    public void A_rejected_message_comes_again_at_once()
    {
        var queue = new MessageQueue(Timeout, 3, _time);
        queue.Send("ann", "welcome");

        queue.Reject(queue.Receive()!.Receipt).Should().BeTrue();

        queue.Receive()!.Attempt.Should().Be(2);
    }

    [Fact]
    public void Messages_of_one_key_come_in_order_and_others_do_not_wait()
    {
        var queue = new MessageQueue(Timeout, 3, _time);
        queue.Send("ann", "first");
        queue.Send("ann", "second");
        queue.Send("bob", "third");

        var first = queue.Receive()!;
        first.Body.Should().Be("first");
        queue.Receive()!.Body.Should().Be("third");
        queue.Receive().Should().BeNull("ann's second message waits for the first");

        queue.Acknowledge(first.Receipt);
        queue.Receive()!.Body.Should().Be("second");
    }

    [Fact]
    public void A_message_that_fails_too_often_is_a_dead_letter_and_lets_others_pass()
    {
        var queue = new MessageQueue(Timeout, maxDeliveries: 2, _time);
        queue.Send("ann", "poison");
        queue.Send("ann", "fine");

        queue.Reject(queue.Receive()!.Receipt);
        queue.Receive();
        _time.Advance(Timeout);

        queue.DeadLetters().Should().Equal(new DeadLetter("ann", "poison", Attempts: 2));
        queue.Receive()!.Body.Should().Be("fine");
    }

    [Fact]
    public void Threads_together_receive_every_message_once()
    {
        var queue = new MessageQueue(Timeout, 3, _time);
        for (var number = 0; number < 20_000; number++)
            queue.Send($"{number % 1_000}", $"{number}");
        var received = new int[20_000];

        Together.Run(threads: 8, _ =>
        {
            while (queue.Receive() is { } delivery)
            {
                Interlocked.Increment(ref received[int.Parse(delivery.Body)]);
                queue.Acknowledge(delivery.Receipt);
            }
        });

        received.Should().OnlyContain(times => times == 1);
    }

    [Fact]
    public void Bad_arguments_are_errors()
    {
        FluentActions.Invoking(() => new MessageQueue(TimeSpan.Zero, 1, _time))
            .Should().Throw<ArgumentOutOfRangeException>().WithParameterName("visibilityTimeout");
        FluentActions.Invoking(() => new MessageQueue(Timeout, 0, _time))
            .Should().Throw<ArgumentOutOfRangeException>().WithParameterName("maxDeliveries");
        FluentActions.Invoking(() => new MessageQueue(Timeout, 1, _time).Send(null!, ""))
            .Should().Throw<ArgumentNullException>().WithParameterName("key");
    }
}
