namespace Katas.IdempotencyKey.Tests;

public class IdempotentPaymentsFailureHiddenTests
{
    private static readonly Payment Ten = new("ann", 1_000), Twenty = new("ann", 2_000);

    private readonly ManualTime _time = new(new DateTimeOffset(2026, 1, 1, 12, 0, 0, TimeSpan.Zero));
    private readonly Bank _bank = new();

    public enum Way
    {
        ThrowsAtOnce,
        FailsAtOnce,
        FailsLater,
        IsCancelledAtOnce,
        IsCancelledLater,
    }

    [Theory]
    [InlineData(Way.ThrowsAtOnce)]
    [InlineData(Way.FailsAtOnce)]
    [InlineData(Way.FailsLater)]
    [InlineData(Way.IsCancelledAtOnce)]
    [InlineData(Way.IsCancelledLater)]
    public async Task A_failure_reaches_the_caller_and_the_next_call_charges_anew(Way way)
    {
        var payments = Payments();
        for (var attempt = 1; attempt <= 3; attempt++)
        {
            var failure = new TimeoutException($"failure {attempt}");
            var fail = Script(way, failure);
            var call = payments.PayAsync("k", Ten);
            fail();

            if (way is Way.IsCancelledAtOnce or Way.IsCancelledLater)
                await FluentActions.Awaiting(() => call).Should().ThrowAsync<OperationCanceledException>("the bank cancelled attempt {0}", attempt);
            else
                (await FluentActions.Awaiting(() => call).Should().ThrowAsync<TimeoutException>()).Which.Should().BeSameAs(failure, "that is what attempt {0} failed with", attempt);
        }

        (await payments.PayAsync("k", Ten)).Should().Be(new Receipt("r4"));
        (await payments.PayAsync("k", Ten)).Should().Be(new Receipt("r4"), "now it has succeeded");
        _bank.Payments.Should().Equal([Ten, Ten, Ten, Ten], "three attempts failed and one succeeded");
    }

    [Theory]
    [InlineData(Way.ThrowsAtOnce)]
    [InlineData(Way.FailsLater)]
    [InlineData(Way.IsCancelledLater)]
    public async Task After_a_failure_the_key_is_free_for_any_payment(Way way)
    {
        var payments = Payments();
        var fail = Script(way, new TimeoutException());
        var call = payments.PayAsync("k", Ten);
        fail();
        await FluentActions.Awaiting(() => call).Should().ThrowAsync<Exception>();

        (await payments.PayAsync("k", Twenty)).Should().Be(new Receipt("r2"));
        await FluentActions.Awaiting(() => payments.PayAsync("k", Ten)).Should().ThrowAsync<IdempotencyConflictException>();
    }

    [Fact]
    public async Task Whoever_retries_as_soon_as_told_of_a_failure_does_not_get_it_again()
    {
        const int callers = 6, failures = 8;
        var payments = Payments();
        for (var round = 0; round < 10; round++)
        {
            var key = $"key {round}";
            var held = Enumerable.Range(0, failures).Select(_ => _bank.Hold()).ToList();
            var calls = Enumerable.Range(0, callers).Select(_ => PayUntilCharged(key)).ToList();

            // Some attempts are failed while callers wait for them, and some before they are reached.
            foreach (var (number, attempt) in held.Index())
                attempt.SetException(new TimeoutException($"failure {number}"));

            var receipts = await Task.WhenAll(calls);
            receipts.Distinct().Should().HaveCount(1, "the key has one charge that succeeded (round {0})", round);
        }

        async Task<Receipt> PayUntilCharged(string key)
        {
            Exception? last = null;
            while (true)
            {
                try
                {
                    return await payments.PayAsync(key, Ten);
                }
                catch (TimeoutException failure)
                {
                    failure.Should().NotBeSameAs(last, "the caller had been told of it, and so the next call charges anew");
                    last = failure;
                }
            }
        }
    }

    [Fact]
    public async Task Calls_that_waited_for_a_failing_charge_fail_with_it_or_charge_again()
    {
        var payments = Payments();
        var held = _bank.Hold();
        var first = payments.PayAsync("k", Ten);
        var waiting = Enumerable.Range(0, 4).Select(_ => payments.PayAsync("k", Ten)).ToList();

        var failure = new TimeoutException("the first attempt");
        held.SetException(failure);

        (await FluentActions.Awaiting(() => first).Should().ThrowAsync<TimeoutException>()).Which.Should().BeSameAs(failure);
        foreach (var call in waiting)
        {
            try
            {
                (await call).Should().Be(new Receipt("r2"), "the second attempt succeeded");
            }
            catch (TimeoutException exception)
            {
                exception.Should().BeSameAs(failure, "there has been no other failure");
            }
        }

        (await payments.PayAsync("k", Ten)).Should().Be(new Receipt("r2"));
        _bank.Payments.Should().Equal([Ten, Ten], "one attempt failed and one succeeded");
    }

    [Fact]
    public async Task A_caller_who_gives_up_gives_up_alone()
    {
        var payments = Payments();
        var held = _bank.Hold();
        using var impatience = new CancellationTokenSource();

        var patient = payments.PayAsync("k", Ten);
        var impatient = payments.PayAsync("k", Ten, impatience.Token);
        await _bank.Begun(1);
        impatience.Cancel();
        await ShouldBeCancelled(impatient);

        held.SetResult(new Receipt("late"));
        (await patient).Should().Be(new Receipt("late"));
        (await payments.PayAsync("k", Ten)).Should().Be(new Receipt("late"));
        _bank.Payments.Should().Equal([Ten], "the call that was cancelled was only waiting");
    }

    [Fact]
    public async Task The_charge_goes_on_for_the_others_when_the_caller_who_began_it_gives_up()
    {
        var payments = Payments();
        var held = _bank.Hold();
        using var impatience = new CancellationTokenSource();

        var first = payments.PayAsync("k", Ten, impatience.Token);
        var patient = payments.PayAsync("k", Ten);
        await _bank.Begun(1);
        impatience.Cancel();
        await ShouldBeCancelled(first);
        _bank.Tokens.Should().OnlyContain(token => !token.IsCancellationRequested, "the charge belongs to the other caller too");

        held.SetResult(new Receipt("late"));
        (await patient).Should().Be(new Receipt("late"));
        _bank.Payments.Should().Equal(Ten);
    }

    [Fact]
    public async Task The_charge_goes_on_when_nobody_waits_and_its_receipt_is_kept()
    {
        var payments = Payments();
        var held = _bank.Hold();
        using var impatience = new CancellationTokenSource();

        var only = payments.PayAsync("k", Ten, impatience.Token);
        await _bank.Begun(1);
        impatience.Cancel();
        await ShouldBeCancelled(only);
        _bank.Tokens.Should().OnlyContain(token => !token.IsCancellationRequested, "a charge that has begun is not cancelled");

        var retry = payments.PayAsync("k", Ten);
        var other = FluentActions.Awaiting(() => payments.PayAsync("k", Twenty)).Should().ThrowAsync<IdempotencyConflictException>();
        held.SetResult(new Receipt("late"));

        (await retry).Should().Be(new Receipt("late"));
        await other;
        _bank.Payments.Should().Equal([Ten], "the first charge was still running when the retry came");
    }

    [Fact]
    public async Task A_charge_that_fails_while_nobody_waits_leaves_the_key_free()
    {
        var payments = Payments();
        var held = _bank.Hold();
        using var impatience = new CancellationTokenSource();
        var only = payments.PayAsync("k", Ten, impatience.Token);
        await _bank.Begun(1);
        impatience.Cancel();
        await ShouldBeCancelled(only);

        // A caller who joins sees when it is over.
        var joined = payments.PayAsync("k", Ten);
        held.SetException(new TimeoutException());
        try
        {
            await joined;
        }
        catch (TimeoutException)
        {
        }

        (await payments.PayAsync("k", Ten)).Should().Be(new Receipt("r2"));
    }

    [Fact]
    public async Task A_call_that_is_cancelled_before_it_begins_charges_nothing()
    {
        var payments = Payments();

        await ShouldBeCancelled(Start(() => payments.PayAsync("k", Ten, new CancellationToken(canceled: true))));

        _bank.Payments.Should().BeEmpty();
        (await payments.PayAsync("k", Twenty)).Should().Be(new Receipt("r1"), "the key has not been used");
    }

    private IdempotentPayments Payments() => new(_bank.ChargeAsync, TimeSpan.FromHours(24), _time);

    /// <summary>An exception that is thrown at once counts as well.</summary>
    private static async Task<Receipt> Start(Func<Task<Receipt>> call) => await call();

    private static async Task ShouldBeCancelled(Task<Receipt> call) =>
        await FluentActions.Awaiting(() => call.WaitAsync(TimeSpan.FromSeconds(20))).Should().ThrowAsync<OperationCanceledException>("its caller cancelled it");

    /// <summary>Makes the next charge fail; where it fails later, when the result is called.</summary>
    private Action Script(Way way, Exception failure)
    {
        switch (way)
        {
            case Way.ThrowsAtOnce:
                _bank.Next(() => throw failure);
                return () => { };
            case Way.FailsAtOnce:
                _bank.Next(() => Task.FromException<Receipt>(failure));
                return () => { };
            case Way.IsCancelledAtOnce:
                _bank.Next(() => Task.FromCanceled<Receipt>(new CancellationToken(canceled: true)));
                return () => { };
            default:
                var held = _bank.Hold();
                return way is Way.FailsLater ? () => held.SetException(failure) : () => held.SetCanceled();
        }
    }
}
