namespace Katas.IdempotencyKey.Tests;

[Collection(nameof(IdempotencyMeasuredAlone))]
public class IdempotentPaymentsLifetimeHiddenTests
{
    private static readonly Payment Ten = new("ann", 1_000), Twenty = new("ann", 2_000);

    private readonly ManualTime _time = new(new DateTimeOffset(2026, 1, 1, 12, 0, 0, TimeSpan.Zero));
    private readonly Bank _bank = new();

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(TimeSpan.TicksPerHour)]
    public async Task A_key_is_known_until_its_lifetime_is_over_and_not_one_tick_longer(long lifetime)
    {
        var payments = Payments(lifetime);
        await payments.PayAsync("k", Ten);

        _time.Advance(new TimeSpan(lifetime - 1));
        (await payments.PayAsync("k", Ten)).Should().Be(new Receipt("r1"), "{0} of {1} ticks have passed", lifetime - 1, lifetime);
        await FluentActions.Awaiting(() => payments.PayAsync("k", Twenty)).Should().ThrowAsync<IdempotencyConflictException>();

        _time.Advance(new TimeSpan(1));
        (await payments.PayAsync("k", Twenty)).Should().Be(new Receipt("r2"), "{0} of {0} ticks have passed", lifetime);
    }

    [Fact]
    public async Task Retries_do_not_prolong_a_lifetime()
    {
        var payments = Payments(10);
        await payments.PayAsync("k", Ten);
        for (var age = 1; age < 10; age++)
        {
            _time.Advance(new TimeSpan(1));
            (await payments.PayAsync("k", Ten)).Should().Be(new Receipt("r1"));
        }

        _time.Advance(new TimeSpan(1));
        (await payments.PayAsync("k", Ten)).Should().Be(new Receipt("r2"), "10 ticks have passed since the charge");
    }

    [Fact]
    public async Task A_key_that_is_used_again_after_its_lifetime_lives_as_long_again()
    {
        var payments = Payments(10);
        await payments.PayAsync("k", Ten);
        _time.Advance(new TimeSpan(15));
        await payments.PayAsync("k", Twenty);

        _time.Advance(new TimeSpan(9));
        (await payments.PayAsync("k", Twenty)).Should().Be(new Receipt("r2"), "9 of 10 ticks have passed since the second charge");
        _time.Advance(new TimeSpan(1));
        (await payments.PayAsync("k", Twenty)).Should().Be(new Receipt("r3"), "10 of 10 ticks have passed since the second charge");
    }

    [Fact]
    public async Task A_lifetime_begins_when_the_charge_has_succeeded_however_long_that_took()
    {
        var payments = Payments(10);
        var held = _bank.Hold();
        var first = payments.PayAsync("k", Ten);
        await _bank.Begun(1);

        _time.Advance(new TimeSpan(25));
        var retry = payments.PayAsync("k", Ten);
        (await payments.PayAsync("other", Ten)).Should().Be(new Receipt("r2"));
        _time.Advance(new TimeSpan(5));
        held.SetResult(new Receipt("late"));
        (await first).Should().Be(new Receipt("late"));
        (await retry).Should().Be(new Receipt("late"), "the charge was still running after 25 ticks");

        _time.Advance(new TimeSpan(9));
        (await payments.PayAsync("k", Ten)).Should().Be(new Receipt("late"), "9 of 10 ticks have passed since it succeeded");
        _time.Advance(new TimeSpan(1));
        (await payments.PayAsync("k", Ten)).Should().Be(new Receipt("r3"), "10 of 10 ticks have passed since it succeeded");
    }

    [Fact]
    public async Task The_longest_lifetime_is_for_ever()
    {
        var payments = Payments(long.MaxValue);
        await payments.PayAsync("k", Ten);

        _time.Now = DateTimeOffset.MaxValue;

        (await payments.PayAsync("k", Ten)).Should().Be(new Receipt("r1"));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task Random_calls_are_answered_as_by_a_list_of_all_charges(int seed)
    {
        var random = new Random(seed);
        for (var round = 0; round < 60; round++)
        {
            var lifetime = random.Next(1, 30);
            var bank = new Bank();
            var payments = new IdempotentPayments(bank.ChargeAsync, new TimeSpan(lifetime), _time);
            List<(string Key, Payment Payment, Receipt Receipt, long At)> charges = [];
            var attempts = 0;

            for (var call = 0; call < 100; call++)
            {
                _time.Advance(new TimeSpan(random.Next(5) == 0 ? random.Next(lifetime + 2) : random.Next(2)));
                var (key, payment) = ($"{random.Next(5)}", new Payment("ann", random.Next(8) == 0 ? 2 : 1));
                var fails = random.Next(4) == 0;
                var known = charges.Where(charge => charge.Key == key && _time.Now.Ticks - charge.At < lifetime).ToList();
                var charged = known.Count == 0;
                attempts += charged ? 1 : 0;
                if (charged)
                    bank.Next(() => fails ? Task.FromException<Receipt>(new TimeoutException()) : Task.FromResult(new Receipt($"call {call}")));

                var expected = known switch
                {
                    [var one] => one.Payment == payment ? one.Receipt.Id : "conflict",
                    _ => fails ? "failure" : $"call {call}",
                };
                var actual = await Answer(payments, key, payment);

                var where = $"key {key} and {payment} come at {_time.Now.Ticks} ticks (seed {seed}, round {round}, call {call}, lifetime {lifetime})";
                actual.Should().Be(expected, where);
                bank.Payments.Should().HaveCount(attempts, where);
                if (charged && !fails)
                    charges.Add((key, payment, new Receipt($"call {call}"), _time.Now.Ticks));
            }
        }

        static async Task<string> Answer(IdempotentPayments payments, string key, Payment payment)
        {
            try
            {
                return (await payments.PayAsync(key, payment)).Id;
            }
            catch (IdempotencyConflictException)
            {
                return "conflict";
            }
            catch (TimeoutException)
            {
                return "failure";
            }
        }
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Keys_that_are_no_longer_known_take_no_memory(bool fail)
    {
        const int keys = 1_000, lifetime = 50, allowance = 1_000_000;
        var failure = new TimeoutException();
        var payments = new IdempotentPayments(
            (_, _) => fail ? Task.FromException<Receipt>(failure) : Task.FromResult(new Receipt("r")), new TimeSpan(lifetime), _time);

        // Once before the measurement, so that what is made at the first calls does not count.
        await Use(from: 0, count: 100);
        var before = GC.GetTotalMemory(forceFullCollection: true);
        await Use(from: 100, keys);
        var retained = GC.GetTotalMemory(forceFullCollection: true) - before;

        retained.Should().BeLessThan(allowance, "of {0} keys that {1}, no more than {2} can be known at the same time",
            keys, fail ? "failed" : "came one each tick", fail ? 0 : lifetime);
        GC.KeepAlive(payments);

        async Task Use(int from, int count)
        {
            for (var number = from; number < from + count; number++)
            {
                // Where all fail the clock stands still, and nothing expires.
                if (!fail)
                    _time.Advance(new TimeSpan(1));

                // Keys are long, so that few of them show, and waited for without throwing again, which takes longest of all.
                await Task.WhenAny(payments.PayAsync($"{number}".PadLeft(3_000), Ten));
            }
        }
    }

    private IdempotentPayments Payments(long lifetime) => new(_bank.ChargeAsync, new TimeSpan(lifetime), _time);
}

/// <summary>What the process has in use is measured while no other test runs.</summary>
[CollectionDefinition(nameof(IdempotencyMeasuredAlone), DisableParallelization = true)]
public class IdempotencyMeasuredAlone;
