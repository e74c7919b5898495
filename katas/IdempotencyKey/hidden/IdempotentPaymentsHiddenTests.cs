namespace Katas.IdempotencyKey.Tests;

public class IdempotentPaymentsHiddenTests
{
    private static readonly Payment Ten = new("ann", 1_000);

    private readonly ManualTime _time = new(new DateTimeOffset(2026, 1, 1, 12, 0, 0, TimeSpan.Zero));
    private readonly Bank _bank = new();

    [Fact]
    public void A_missing_bank_or_clock_is_an_error()
    {
        FluentActions.Invoking(() => new IdempotentPayments(null!, TimeSpan.FromHours(1), _time))
            .Should().Throw<ArgumentNullException>().WithParameterName("charge");
        FluentActions.Invoking(() => new IdempotentPayments(_bank.ChargeAsync, TimeSpan.FromHours(1), null!))
            .Should().Throw<ArgumentNullException>().WithParameterName("time");
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(long.MinValue)]
    public void A_lifetime_of_zero_or_less_is_an_error(long ticks) =>
        FluentActions.Invoking(() => new IdempotentPayments(_bank.ChargeAsync, new TimeSpan(ticks), _time))
            .Should().Throw<ArgumentOutOfRangeException>().WithParameterName("keyLifetime");

    [Fact]
    public async Task A_missing_key_or_payment_is_an_error_and_charges_nothing()
    {
        var payments = Payments();

        await FluentActions.Awaiting(() => payments.PayAsync(null!, Ten)).Should().ThrowAsync<ArgumentNullException>().WithParameterName("key");
        await FluentActions.Awaiting(() => payments.PayAsync("", Ten)).Should().ThrowAsync<ArgumentException>().WithParameterName("key");
        await FluentActions.Awaiting(() => payments.PayAsync("k", null!)).Should().ThrowAsync<ArgumentNullException>().WithParameterName("payment");

        _bank.Payments.Should().BeEmpty();
        (await payments.PayAsync("k", new Payment("bob", 5))).Should().Be(new Receipt("r1"), "a call without a payment is no use of its key");
    }

    [Fact]
    public async Task Retries_get_the_receipt_and_charge_nothing()
    {
        var payments = Payments();
        (await payments.PayAsync("k", Ten)).Should().Be(new Receipt("r1"));

        for (var retry = 1; retry <= 100; retry++)
            (await payments.PayAsync("k", Ten)).Should().Be(new Receipt("r1"), "this is retry {0}", retry);

        _bank.Payments.Should().Equal(Ten);
    }

    [Fact]
    public async Task Payments_and_keys_are_compared_by_value()
    {
        var payments = Payments();
        await payments.PayAsync("key 1", Ten);

        (await payments.PayAsync(new string([.. "key 1"]), new Payment(new string([.. "ann"]), 1_000)))
            .Should().Be(new Receipt("r1"), "an equal key came with an equal payment");
    }

    [Fact]
    public async Task Calls_while_the_charge_is_running_wait_for_it_and_get_its_receipt()
    {
        var held = _bank.Hold();
        var payments = Payments();

        var calls = Enumerable.Range(0, 5).Select(_ => payments.PayAsync("k", Ten)).ToList();
        held.SetResult(new Receipt("late"));

        (await Task.WhenAll(calls)).Should().AllBeEquivalentTo(new Receipt("late"));
        _bank.Payments.Should().Equal([Ten], "five calls came with one key before the first charge was over");
    }

    [Theory]
    [InlineData("ann", 1_001)]
    [InlineData("ann", -1_000)]
    [InlineData("bob", 1_000)]
    [InlineData("Ann", 1_000)]
    public async Task Another_payment_is_a_conflict_and_charges_nothing(string account, long cents)
    {
        var payments = Payments();
        await payments.PayAsync("k", Ten);
        var other = new Payment(account, cents);

        for (var attempt = 1; attempt <= 2; attempt++)
            await FluentActions.Awaiting(() => payments.PayAsync("k", other)).Should().ThrowAsync<IdempotencyConflictException>("{0} is not {1}", other, Ten);

        (await payments.PayAsync("k", Ten)).Should().Be(new Receipt("r1"), "a conflict changes nothing for the key's own payment");
        _bank.Payments.Should().Equal(Ten);
    }

    [Fact]
    public async Task Another_payment_while_the_charge_is_running_is_a_conflict_too()
    {
        var held = _bank.Hold();
        var payments = Payments();

        var first = payments.PayAsync("k", Ten);
        var other = FluentActions.Awaiting(() => payments.PayAsync("k", Ten with { Cents = 2_000 })).Should().ThrowAsync<IdempotencyConflictException>();
        held.SetResult(new Receipt("late"));

        (await first).Should().Be(new Receipt("late"));
        await other;
        _bank.Payments.Should().Equal(Ten);
    }

    [Theory]
    [InlineData("k", "K")]
    [InlineData("k", "k ")]
    [InlineData("k", "k\0")]
    [InlineData(" ", "  ")]
    [InlineData("\u00E9", "e\u0301")]    // é, composed and decomposed
    [InlineData("a\u00ADb", "ab")]        // a soft hyphen
    public async Task Keys_are_compared_ordinally(string key, string other)
    {
        var payments = Payments();
        await payments.PayAsync(key, Ten);

        (await payments.PayAsync(other, Ten)).Should().Be(new Receipt("r2"), "{0} and {1} are two keys", Show.Text(key), Show.Text(other));
    }

    [Fact]
    public async Task Each_object_knows_keys_of_its_own()
    {
        await Payments().PayAsync("k", Ten);

        (await Payments().PayAsync("k", Ten)).Should().Be(new Receipt("r2"));
    }

    [Fact]
    public async Task A_slow_charge_does_not_hold_up_calls_with_other_keys()
    {
        var payments = Payments();
        await payments.PayAsync("earlier", Ten);
        var held = _bank.Hold();
        var slow = payments.PayAsync("slow", Ten);
        await _bank.Begun(2);

        (await Soon(payments.PayAsync("earlier", Ten))).Should().Be(new Receipt("r1"));
        (await Soon(payments.PayAsync("new", Ten))).Should().Be(new Receipt("r3"));

        held.SetResult(new Receipt("late"));
        (await slow).Should().Be(new Receipt("late"));
    }

    [Fact]
    public async Task Not_even_where_the_bank_blocks_the_thread_that_charges()
    {
        using var release = new ManualResetEventSlim();
        var blocking = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var payments = Payments();
        await payments.PayAsync("earlier", Ten);
        _bank.Next(() =>
        {
            blocking.SetResult();
            release.Wait();
            return Task.FromResult(new Receipt("late"));
        });

        var slow = OnItsOwnThread(() => payments.PayAsync("slow", Ten));
        try
        {
            await Soon(blocking.Task);
            (await Soon(OnItsOwnThread(() => payments.PayAsync("earlier", Ten)))).Should().Be(new Receipt("r1"));
            (await Soon(OnItsOwnThread(() => payments.PayAsync("new", Ten)))).Should().Be(new Receipt("r3"));
        }
        finally
        {
            release.Set();
        }

        (await slow).Should().Be(new Receipt("late"));
    }

    /// <summary>The limit only ends a test that would never end.</summary>
    private static Task<T> Soon<T>(Task<T> call) => call.WaitAsync(TimeSpan.FromSeconds(20));

    private static Task Soon(Task call) => call.WaitAsync(TimeSpan.FromSeconds(20));

    /// <summary>A thread that blocks must not be one of the pool's few.</summary>
    private static Task<Receipt> OnItsOwnThread(Func<Task<Receipt>> call)
    {
        var result = new TaskCompletionSource<Receipt>(TaskCreationOptions.RunContinuationsAsynchronously);
        new Thread(() =>
        {
            try
            {
                result.SetResult(call().GetAwaiter().GetResult());
            }
            catch (Exception exception)
            {
                result.SetException(exception);
            }
        })
        { IsBackground = true }.Start();
        return result.Task;
    }

    private IdempotentPayments Payments() => new(_bank.ChargeAsync, TimeSpan.FromHours(24), _time);
}
