namespace Katas.IdempotencyKey.Tests;

/// <summary>Every key is a chance for threads to meet, and so there are a great many of them.</summary>
public class IdempotentPaymentsContentionHiddenTests
{
    private const int Threads = 8;

    private static readonly Payment Ten = new("ann", 1_000);

    private readonly ManualTime _time = new(new DateTimeOffset(2026, 1, 1, 12, 0, 0, TimeSpan.Zero));

    [Fact]
    public void The_same_keys_on_all_threads_are_charged_once_each()
    {
        const int keys = 20_000;
        var charges = new int[keys];
        var payments = new IdempotentPayments(
            (payment, _) => Task.FromResult(new Receipt($"{payment.Cents}:{Interlocked.Increment(ref charges[payment.Cents])}")), TimeSpan.FromHours(1), _time);
        var wrong = 0;

        Together.Run(Threads, _ =>
        {
            for (var key = 0; key < keys; key++)
            {
                if (payments.PayAsync($"{key}", new Payment("ann", key)).GetAwaiter().GetResult().Id != $"{key}:1")
                    Interlocked.Increment(ref wrong);
            }
        });

        charges.Index().Where(key => key.Item != 1).Take(3).Should().BeEmpty("{0} threads came with each key, and it is charged once", Threads);
        wrong.Should().Be(0, "everybody gets the receipt of the one charge");
    }

    [Fact]
    public void Retries_on_all_threads_after_failures_lead_to_one_charge_at_a_time_and_one_success()
    {
        const int keys = 600, failures = 2;
        var (attempts, running, successes, overlaps) = (new int[keys], new int[keys], new int[keys], 0);
        var payments = new IdempotentPayments(Charge, TimeSpan.FromHours(1), _time);
        var (wrong, stuck) = (0, 0);

        Together.Run(Threads, _ =>
        {
            for (var key = 0; key < keys; key++)
            {
                var isPaid = false;
                for (var call = 0; call <= failures && !isPaid; call++)
                    isPaid = TryPay(key);
                if (!isPaid)
                    Interlocked.Increment(ref stuck);
            }
        });

        stuck.Should().Be(0, "each key fails {0} times, and nobody is told of a failure twice", failures);

        overlaps.Should().Be(0, "two charges of one key never run at the same time");
        successes.Index().Where(key => key.Item != 1).Take(3).Should().BeEmpty("a key is charged until it succeeds, and then no more");
        attempts.Index().Where(key => key.Item != failures + 1).Take(3).Should().BeEmpty("each key fails {0} times and then succeeds", failures);
        wrong.Should().Be(0, "everybody gets the receipt of the charge that succeeded");

        bool TryPay(int key)
        {
            // Waited for without throwing again, which takes longest of all.
            var call = Start(() => payments.PayAsync($"{key}", new Payment("ann", key)));
            Task.WhenAny(call).GetAwaiter().GetResult();
            if (call.IsCompletedSuccessfully && call.Result.Id != $"{key}")
                Interlocked.Increment(ref wrong);
            return call.IsCompletedSuccessfully;
        }

        Task<Receipt> Charge(Payment payment, CancellationToken _)
        {
            var key = payment.Cents;
            if (Interlocked.Increment(ref running[key]) > 1)
                Interlocked.Increment(ref overlaps);

            // Gives the others the time to come and wait.
            Thread.Yield();
            var attempt = Interlocked.Increment(ref attempts[key]);
            if (attempt > failures)
                Interlocked.Increment(ref successes[key]);
            Interlocked.Decrement(ref running[key]);
            return attempt > failures ? Task.FromResult(new Receipt($"{key}")) : Task.FromException<Receipt>(new TimeoutException());
        }
    }

    /// <summary>Two calls with an expired key, of which the second comes when the first asks for the time.</summary>
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void A_call_in_the_middle_of_another_shares_its_charge_of_an_expired_key(int atCall)
    {
        var time = new InterruptedTime(_time.Now);
        var bank = new Bank();
        var payments = new IdempotentPayments(bank.ChargeAsync, TimeSpan.FromHours(1), time);

        // The other key is used half a lifetime before this one expires, for those who tidy up once a lifetime.
        time.Now += TimeSpan.FromHours(0.5);
        payments.PayAsync("k", Ten).GetAwaiter().GetResult();
        time.Now += TimeSpan.FromHours(0.5);
        payments.PayAsync("other", Ten).GetAwaiter().GetResult();
        time.Now += TimeSpan.FromHours(0.5);
        Receipt? first = null, second = null;

        time.Run(() => first = payments.PayAsync("k", Ten).GetAwaiter().GetResult(), atCall, () => second = payments.PayAsync("k", Ten).GetAwaiter().GetResult());

        bank.Payments.Should().Equal([Ten, Ten, Ten], "the key was charged once, expired, and was charged once more, and so was another key");
        first.Should().Be(new Receipt("r3"));
        second.Should().Be(new Receipt("r3"), "the other call came while this one asked for the time for the {0}. time", atCall);
    }

    /// <summary>An exception that is thrown at once counts as well.</summary>
    private static async Task<Receipt> Start(Func<Task<Receipt>> call) => await call();
}
