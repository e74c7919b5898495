namespace Katas.MessageQueue.Tests;

public class MessageQueueHiddenTests
{
    private static readonly TimeSpan Timeout = TimeSpan.FromSeconds(30), Tick = new(1);

    private readonly ManualTime _time = new(new DateTimeOffset(2026, 1, 1, 12, 0, 0, TimeSpan.Zero));

    [Fact]
    public void An_empty_queue_delivers_nothing()
    {
        var queue = Queue();

        queue.Receive().Should().BeNull("nothing was sent");
        queue.DeadLetters().Should().BeEmpty();
    }

    [Theory]
    [InlineData("", "")]
    [InlineData("order 17", "{\"id\":17}")]
    [InlineData("\uD83D", "\0")]
    public void A_message_comes_as_it_was_sent(string key, string body)
    {
        var queue = Queue();
        queue.Send(key, body);

        Expect(queue, key, body, attempt: 1);
        ExpectNothing(queue, "its only message is in flight");
    }

    [Fact]
    public void Messages_of_one_key_come_one_at_a_time_and_in_order()
    {
        var queue = Queue();
        for (var number = 0; number < 20; number++)
            queue.Send("a", $"{number}");

        for (var number = 0; number < 20; number++)
        {
            var delivery = Expect(queue, "a", $"{number}", attempt: 1);
            ExpectNothing(queue, $"message {number} of the key is in flight");
            queue.Acknowledge(delivery.Receipt).Should().BeTrue();
        }

        ExpectNothing(queue, "all are acknowledged");
    }

    [Fact]
    public void Keys_do_not_wait_for_each_other()
    {
        var queue = Queue();
        Send(queue, "a1", "a2", "b1", "a3", "c1", "b2");

        Expect(queue, "a", "a1", attempt: 1);
        var b1 = Expect(queue, "b", "b1", attempt: 1);
        Expect(queue, "c", "c1", attempt: 1);
        ExpectNothing(queue, "each key has a message in flight");

        queue.Acknowledge(b1.Receipt).Should().BeTrue();
        Expect(queue, "b", "b2", attempt: 1);
        ExpectNothing(queue, "each key has a message in flight");
    }

    [Theory]
    [InlineData("k", "K")]
    [InlineData("k", "k ")]
    [InlineData("", " ")]
    [InlineData("\u00E9", "e\u0301")]
    [InlineData("stra\u00DFe", "strasse")]
    [InlineData("\uD83D", "\uFFFD")]
    [InlineData("a\u00ADb", "ab")]
    public void Keys_are_compared_ordinally(string key, string other)
    {
        var queue = Queue();
        queue.Send(key, "1");
        queue.Send(other, "2");
        queue.Send(new string([.. key]), "3");

        Expect(queue, key, "1", attempt: 1);
        Expect(queue, other, "2", attempt: 1);
        ExpectNothing(queue, $"the keys are {Show.Text(key)} and {Show.Text(other)}");
    }

    [Fact]
    public void The_message_that_was_sent_first_comes_first_of_all_that_may_come()
    {
        var queue = Queue(maxDeliveries: 10);
        Send(queue, "a1", "b1", "a2", "c1");
        var a1 = Expect(queue, "a", "a1", attempt: 1);
        var b1 = Expect(queue, "b", "b1", attempt: 1);

        queue.Acknowledge(a1.Receipt).Should().BeTrue();
        queue.Reject(b1.Receipt).Should().BeTrue();

        Expect(queue, "b", "b1", attempt: 2);
        Expect(queue, "a", "a2", attempt: 1);
        Expect(queue, "c", "c1", attempt: 1);
    }

    [Fact]
    public void A_rejected_message_comes_again_before_those_behind_it()
    {
        var queue = Queue(maxDeliveries: 5);
        Send(queue, "a1", "a2", "b1");

        for (var attempt = 1; attempt <= 4; attempt++)
            queue.Reject(Expect(queue, "a", "a1", attempt).Receipt).Should().BeTrue();
        queue.Acknowledge(Expect(queue, "a", "a1", attempt: 5).Receipt).Should().BeTrue();

        Expect(queue, "a", "a2", attempt: 1);
        queue.DeadLetters().Should().BeEmpty("the last delivery was acknowledged");
    }

    [Theory]
    [InlineData(1L)]
    [InlineData(2L)]
    [InlineData(21L)] // 20.999… where it is made of seconds
    [InlineData(300_000_000L)]
    [InlineData(20L * 365 * TimeSpan.TicksPerDay)]
    public void A_message_comes_again_when_the_timeout_is_over_and_not_a_tick_before(long ticks)
    {
        var queue = new MessageQueue(new TimeSpan(ticks), 5, _time);
        queue.Send("a", "a1");
        Expect(queue, "a", "a1", attempt: 1);

        for (var attempt = 2; attempt <= 3; attempt++)
        {
            Advance(ticks - 1);
            ExpectNothing(queue, $"a tick is left of {ticks}");
            Advance(1);
            Expect(queue, "a", "a1", attempt);
        }

        void Advance(long step) => _time.Advance(new TimeSpan(step));
    }

    [Fact]
    public void The_longest_timeout_is_never_over()
    {
        var queue = new MessageQueue(TimeSpan.MaxValue, 5, _time);
        Send(queue, "a1", "a2");
        var delivery = Expect(queue, "a", "a1", attempt: 1);

        _time.Now = DateTimeOffset.MaxValue;

        ExpectNothing(queue, "the timeout is TimeSpan.MaxValue");
        queue.Acknowledge(delivery.Receipt).Should().BeTrue();
        Expect(queue, "a", "a2", attempt: 1);
    }

    [Fact]
    public void Each_delivery_has_a_timeout_of_its_own()
    {
        var queue = Queue(maxDeliveries: 5);
        Send(queue, "a1", "b1", "c1");
        Expect(queue, "a", "a1", attempt: 1);
        _time.Advance(Timeout / 3);
        var b1 = Expect(queue, "b", "b1", attempt: 1);
        _time.Advance(Timeout / 3);
        Expect(queue, "c", "c1", attempt: 1);

        _time.Advance(Timeout / 3);
        Expect(queue, "a", "a1", attempt: 2);
        ExpectNothing(queue, "b and c have time left");

        queue.Acknowledge(b1.Receipt).Should().BeTrue();
        _time.Advance(Timeout / 3);
        ExpectNothing(queue, "b is acknowledged, and c has time left");
        _time.Advance(Timeout / 3);
        Expect(queue, "c", "c1", attempt: 2);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_receipt_settles_once(bool acknowledge)
    {
        var queue = Queue(maxDeliveries: 5);
        Send(queue, "a1", "a2");
        var receipt = Expect(queue, "a", "a1", attempt: 1).Receipt;
        (acknowledge ? queue.Acknowledge(receipt) : queue.Reject(receipt)).Should().BeTrue("the delivery is open");

        queue.Acknowledge(receipt).Should().BeFalse("the delivery is settled");
        queue.Reject(receipt).Should().BeFalse("the delivery is settled");

        if (acknowledge)
            Expect(queue, "a", "a2", attempt: 1);
        else
            Expect(queue, "a", "a1", attempt: 2);
        ExpectNothing(queue, "nothing has come back");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_receipt_is_worth_nothing_once_its_time_is_over_although_nobody_has_received_since(bool acknowledge)
    {
        var queue = Queue(maxDeliveries: 5);
        Send(queue, "a1", "b1");
        var a1 = Expect(queue, "a", "a1", attempt: 1).Receipt;
        var b1 = Expect(queue, "b", "b1", attempt: 1).Receipt;

        _time.Advance(Timeout - Tick);
        (acknowledge ? queue.Acknowledge(b1) : queue.Reject(b1)).Should().BeTrue("a tick is left");
        _time.Advance(Tick);
        (acknowledge ? queue.Acknowledge(a1) : queue.Reject(a1)).Should().BeFalse("the time is over");

        Expect(queue, "a", "a1", attempt: 2);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void The_receipt_of_an_earlier_delivery_settles_no_later_one(bool acknowledge)
    {
        var queue = Queue(maxDeliveries: 9);
        queue.Send("a", "a1");
        var early = Expect(queue, "a", "a1", attempt: 1).Receipt;
        queue.Reject(early);
        var middle = Expect(queue, "a", "a1", attempt: 2).Receipt;
        _time.Advance(Timeout);
        var late = Expect(queue, "a", "a1", attempt: 3).Receipt;

        foreach (var receipt in new[] { early, middle })
            (acknowledge ? queue.Acknowledge(receipt) : queue.Reject(receipt)).Should().BeFalse("it is an earlier delivery of the message");
        ExpectNothing(queue, "the third delivery is still open");

        queue.Acknowledge(late).Should().BeTrue();
    }

    [Fact]
    public void No_two_deliveries_have_the_same_receipt_however_often_a_message_comes()
    {
        const int deliveries = 1_000;
        var queue = Queue(maxDeliveries: deliveries + 1);
        Send(queue, "a1", "b1");
        var receipts = new HashSet<long>();

        for (var delivery = 1; delivery <= deliveries; delivery++)
        {
            foreach (var open in new[] { queue.Receive()!, queue.Receive()! })
            {
                receipts.Add(open.Receipt).Should().BeTrue("delivery {0} of {1} has a number of its own", delivery, open.Body);
                queue.Reject(open.Receipt).Should().BeTrue();
            }
        }
    }

    [Fact]
    public void A_receipt_that_was_never_given_out_settles_nothing()
    {
        var queue = Queue();
        queue.Send("a", "a1");
        var receipt = Expect(queue, "a", "a1", attempt: 1).Receipt;

        foreach (var other in new[] { 0, -1, 1, 2, long.MinValue, long.MaxValue, unchecked(receipt + 1), unchecked(receipt - 1) }.Where(other => other != receipt))
        {
            queue.Acknowledge(other).Should().BeFalse("{0} is no receipt", other);
            queue.Reject(other).Should().BeFalse("{0} is no receipt", other);
        }

        queue.Acknowledge(receipt).Should().BeTrue();
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(5)]
    public void A_message_becomes_a_dead_letter_with_its_last_rejection(int maxDeliveries)
    {
        var queue = Queue(maxDeliveries);
        Send(queue, "a1", "a2");
        for (var attempt = 1; attempt < maxDeliveries; attempt++)
            queue.Reject(Expect(queue, "a", "a1", attempt).Receipt);
        var last = Expect(queue, "a", "a1", maxDeliveries).Receipt;
        queue.DeadLetters().Should().BeEmpty("the last delivery is still open");

        queue.Reject(last).Should().BeTrue();

        queue.DeadLetters().Should().Equal(new DeadLetter("a", "a1", maxDeliveries));
        queue.Acknowledge(last).Should().BeFalse("the message is a dead letter");
        Expect(queue, "a", "a2", attempt: 1);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(5)]
    public void A_message_becomes_a_dead_letter_with_its_last_timeout_whoever_looks_first(int maxDeliveries)
    {
        var queue = Queue(maxDeliveries);
        Send(queue, "a1", "a2");
        for (var attempt = 1; attempt <= maxDeliveries; attempt++)
        {
            Expect(queue, "a", "a1", attempt);
            _time.Advance(Timeout - Tick);
            queue.DeadLetters().Should().BeEmpty("a tick of delivery {0} is left", attempt);
            _time.Advance(Tick);
        }

        queue.DeadLetters().Should().Equal(new DeadLetter("a", "a1", maxDeliveries));
        Expect(queue, "a", "a2", attempt: 1);
    }

    [Fact]
    public void Rejections_and_timeouts_count_together()
    {
        var queue = Queue(maxDeliveries: 4);
        queue.Send("a", "a1");

        queue.Reject(Expect(queue, "a", "a1", attempt: 1).Receipt);
        Expect(queue, "a", "a1", attempt: 2);
        _time.Advance(Timeout);
        queue.Reject(Expect(queue, "a", "a1", attempt: 3).Receipt);
        Expect(queue, "a", "a1", attempt: 4);
        _time.Advance(2 * Timeout);

        ExpectNothing(queue, "all four deliveries have failed");
        queue.DeadLetters().Should().Equal(new DeadLetter("a", "a1", 4));
    }

    [Fact]
    public void A_dead_letter_does_not_hold_up_its_key_and_all_that_are_dead_are_told()
    {
        var queue = Queue(maxDeliveries: 1);
        Send(queue, "a1", "b1", "a2", "b2", "a3");
        for (var round = 0; round < 3; round++)
        {
            while (queue.Receive() is not null)
            {
            }

            _time.Advance(Timeout);
        }

        queue.DeadLetters().Should().BeEquivalentTo(new[] { "a1", "b1", "a2", "b2", "a3" }.Select(body => new DeadLetter(body[..1], body, 1)));
        queue.Send("a", "a4");
        Expect(queue, "a", "a4", attempt: 1);
    }

    [Fact]
    public void A_list_of_dead_letters_stays_as_it_was()
    {
        var queue = Queue(maxDeliveries: 1);
        Send(queue, "a1", "b1");
        queue.Reject(queue.Receive()!.Receipt);

        var first = queue.DeadLetters();
        queue.Reject(queue.Receive()!.Receipt);

        first.Should().HaveCount(1, "one message was dead then");
        queue.DeadLetters().Should().HaveCount(2);
    }

    [Fact]
    public void Queues_share_nothing()
    {
        Send(Queue(), "a1");
        ExpectNothing(Queue(), "nothing was sent to it");
    }

    [Theory]
    [InlineData(0L, 1, "visibilityTimeout")]
    [InlineData(-1L, 1, "visibilityTimeout")]
    [InlineData(long.MinValue, 1, "visibilityTimeout")]
    [InlineData(1L, 0, "maxDeliveries")]
    [InlineData(1L, int.MinValue, "maxDeliveries")]
    public void Numbers_out_of_range_are_errors(long ticks, int maxDeliveries, string parameter) =>
        FluentActions.Invoking(() => new MessageQueue(new TimeSpan(ticks), maxDeliveries, _time))
            .Should().Throw<ArgumentOutOfRangeException>().WithParameterName(parameter);

    [Fact]
    public void Missing_arguments_are_errors_and_change_nothing()
    {
        var queue = Queue();
        FluentActions.Invoking(() => new MessageQueue(Timeout, 1, null!)).Should().Throw<ArgumentNullException>().WithParameterName("time");
        FluentActions.Invoking(() => queue.Send(null!, "x")).Should().Throw<ArgumentNullException>().WithParameterName("key");
        FluentActions.Invoking(() => queue.Send("x", null!)).Should().Throw<ArgumentNullException>().WithParameterName("body");
        ExpectNothing(queue, "nothing was sent");
    }

    [Fact]
    public void The_largest_number_of_deliveries_is_a_number_like_any_other()
    {
        var queue = Queue(int.MaxValue);
        queue.Send("a", "a1");

        for (var attempt = 1; attempt <= 100; attempt++)
            queue.Reject(Expect(queue, "a", "a1", attempt).Receipt).Should().BeTrue();
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Random_calls_are_answered_as_by_going_through_all_messages(int seed)
    {
        var random = new Random(seed);
        for (var round = 0; round < 60; round++)
        {
            var (timeout, maxDeliveries, keys) = (random.Next(1, 12), random.Next(1, 4), random.Next(1, 5));
            var queue = new MessageQueue(new TimeSpan(timeout), maxDeliveries, _time);
            var oracle = new AllMessages(timeout, maxDeliveries);
            var receipts = new List<long>();

            for (var call = 0; call < 150; call++)
            {
                var where = $"seed {seed}, round {round}, call {call}, a timeout of {timeout} ticks and {maxDeliveries} deliveries";
                var now = _time.Now.Ticks;
                switch (random.Next(8))
                {
                    case 0 or 1:
                        var (key, body) = ($"{random.Next(keys)}", $"{call}");
                        queue.Send(key, body);
                        oracle.Send(key, body);
                        break;
                    case 2 or 3:
                        var (actual, expected) = (queue.Receive(), oracle.Receive(now));
                        (actual is null ? ((string, string, int)?)null : (actual.Key, actual.Body, actual.Attempt)).Should().Be(expected, where);
                        if (actual is not null)
                        {
                            receipts.Should().NotContain(actual.Receipt, "a receipt names one delivery only ({0})", where);
                            receipts.Add(actual.Receipt);
                        }

                        break;
                    case 4 or 5 when receipts.Count > 0:
                        var index = Math.Max(0, receipts.Count - 1 - random.Next(5));
                        if (random.Next(2) == 0)
                            queue.Acknowledge(receipts[index]).Should().Be(oracle.Settle(index, now, acknowledge: true), "that is acknowledging delivery {0} ({1})", index, where);
                        else
                            queue.Reject(receipts[index]).Should().Be(oracle.Settle(index, now, acknowledge: false), "that is rejecting delivery {0} ({1})", index, where);
                        break;
                    case 6:
                        queue.DeadLetters().Should().BeEquivalentTo(oracle.DeadLetters(now), where);
                        break;
                    default:
                        _time.Advance(new TimeSpan(random.Next(random.Next(2) == 0 ? 3 : 15)));
                        break;
                }
            }
        }
    }

    private MessageQueue Queue(int maxDeliveries = 3) => new(Timeout, maxDeliveries, _time);

    /// <summary>The first letter of each is its key.</summary>
    private static void Send(MessageQueue queue, params string[] bodies)
    {
        foreach (var body in bodies)
            queue.Send(body[..1], body);
    }

    private static Delivery Expect(MessageQueue queue, string key, string body, int attempt)
    {
        var delivery = queue.Receive();
        delivery.Should().Be(new Delivery(key, body, attempt, delivery?.Receipt ?? 0), "that is the message that was sent first of those that may be delivered");
        return delivery!;
    }

    private static void ExpectNothing(MessageQueue queue, string why) => queue.Receive().Should().BeNull("{0}", why);

    /// <summary>Keeps every message and every delivery, and looks at all of them at each call.</summary>
    private sealed class AllMessages(long timeout, int maxDeliveries)
    {
        private readonly List<(string Key, string Body)> _messages = [];
        private readonly List<(int Message, long End, bool? Acknowledged)> _deliveries = [];

        public void Send(string key, string body) => _messages.Add((key, body));

        public (string, string, int)? Receive(long now)
        {
            for (var message = 0; message < _messages.Count; message++)
            {
                var key = _messages[message].Key;
                if (IsGone(message, now) || _deliveries.Any(delivery => _messages[delivery.Message].Key == key && IsOpen(delivery, now)))
                    continue;
                if (Enumerable.Range(0, message).Any(earlier => _messages[earlier].Key == key && !IsGone(earlier, now)))
                    continue;

                _deliveries.Add((message, now + timeout, null));
                return (key, _messages[message].Body, Attempts(message));
            }

            return null;
        }

        public bool Settle(int delivery, long now, bool acknowledge)
        {
            if (!IsOpen(_deliveries[delivery], now))
                return false;

            _deliveries[delivery] = _deliveries[delivery] with { Acknowledged = acknowledge };
            return true;
        }

        public IEnumerable<DeadLetter> DeadLetters(long now) => Enumerable.Range(0, _messages.Count)
            .Where(message => IsDead(message, now))
            .Select(message => new DeadLetter(_messages[message].Key, _messages[message].Body, Attempts(message)));

        private int Attempts(int message) => _deliveries.Count(delivery => delivery.Message == message);

        private bool IsGone(int message, long now) =>
            IsDead(message, now) || _deliveries.Any(delivery => delivery.Message == message && delivery.Acknowledged == true);

        private bool IsDead(int message, long now) => Attempts(message) == maxDeliveries
            && !_deliveries.Any(delivery => delivery.Message == message && (delivery.Acknowledged == true || IsOpen(delivery, now)));

        private static bool IsOpen((int, long End, bool? Acknowledged) delivery, long now) => delivery.Acknowledged is null && now < delivery.End;
    }
}
