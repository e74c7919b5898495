using Microsoft.Extensions.Time.Testing;

namespace Katas.IdempotencyKey.Tests;

public class IdempotentPaymentsTests
{
    private static readonly Payment Ten = new("ann", 1_000), Twenty = new("ann", 2_000);

    private readonly FakeTimeProvider _time = new(new DateTimeOffset(2026, 1, 1, 12, 0, 0, TimeSpan.Zero));
    private int _charges;

    [Fact]
    public async Task A_retry_gets_the_receipt_of_the_first_call()
    {
        var payments = Payments((_, _) => Task.FromResult(NextReceipt()));

        (await payments.PayAsync("key", Ten)).Should().Be(new Receipt("charge 1"));
        (await payments.PayAsync("key", new Payment("ann", 1_000))).Should().Be(new Receipt("charge 1"));
        _charges.Should().Be(1);
    }

    [Fact]
    public async Task Another_key_is_another_charge()
    {
        var payments = Payments((_, _) => Task.FromResult(NextReceipt()));

        (await payments.PayAsync("key", Ten)).Should().Be(new Receipt("charge 1"));
        (await payments.PayAsync("other key", Ten)).Should().Be(new Receipt("charge 2"));
    }

    [Fact]
    public async Task A_retry_while_the_charge_is_running_waits_for_it()
    {
        var bank = new TaskCompletionSource<Receipt>();
        var payments = Payments((_, _) =>
        {
            Interlocked.Increment(ref _charges);
            return bank.Task;
        });

        var first = payments.PayAsync("key", Ten);
        var retry = payments.PayAsync("key", Ten);
        bank.SetResult(new Receipt("late"));

        (await first).Should().Be(new Receipt("late"));
        (await retry).Should().Be(new Receipt("late"));
        _charges.Should().Be(1);
    }

    [Fact]
    public async Task Another_payment_with_the_key_is_a_conflict()
    {
        var payments = Payments((_, _) => Task.FromResult(NextReceipt()));
        await payments.PayAsync("key", Ten);

        await FluentActions.Awaiting(() => payments.PayAsync("key", Twenty)).Should().ThrowAsync<IdempotencyConflictException>();
        _charges.Should().Be(1);
    }

    [Fact]
    public async Task A_failure_is_not_kept()
    {
        var payments = Payments((_, _) => Interlocked.Increment(ref _charges) == 1
            ? Task.FromException<Receipt>(new TimeoutException("The bank does not answer."))
            : Task.FromResult(new Receipt("second attempt")));

        await FluentActions.Awaiting(() => payments.PayAsync("key", Ten)).Should().ThrowAsync<TimeoutException>();
        (await payments.PayAsync("key", Ten)).Should().Be(new Receipt("second attempt"));
    }

    [Fact]
    public async Task A_caller_who_gives_up_does_not_stop_the_charge()
    {
        var bank = new TaskCompletionSource<Receipt>();
        var payments = Payments((_, _) =>
        {
            Interlocked.Increment(ref _charges);
            return bank.Task;
        });
        using var impatience = new CancellationTokenSource();

        var call = payments.PayAsync("key", Ten, impatience.Token);
        impatience.Cancel();
        await FluentActions.Awaiting(() => call).Should().ThrowAsync<OperationCanceledException>();

        bank.SetResult(new Receipt("late"));
        (await payments.PayAsync("key", Ten)).Should().Be(new Receipt("late"));
        _charges.Should().Be(1);
    }

    [Fact]
    public async Task A_key_is_known_for_its_lifetime()
    {
        var payments = Payments((_, _) => Task.FromResult(NextReceipt()));
        await payments.PayAsync("key", Ten);

        _time.Advance(TimeSpan.FromHours(24));

        (await payments.PayAsync("key", Twenty)).Should().Be(new Receipt("charge 2"));
    }

    [Fact]
    public async Task Bad_arguments_are_errors()
    {
        var payments = Payments((_, _) => Task.FromResult(NextReceipt()));

        await FluentActions.Awaiting(() => payments.PayAsync(null!, Ten)).Should().ThrowAsync<ArgumentNullException>().WithParameterName("key");
        await FluentActions.Awaiting(() => payments.PayAsync("", Ten)).Should().ThrowAsync<ArgumentException>().WithParameterName("key");
        await FluentActions.Awaiting(() => payments.PayAsync("key", null!)).Should().ThrowAsync<ArgumentNullException>().WithParameterName("payment");
        _charges.Should().Be(0);
    }

    private IdempotentPayments Payments(Func<Payment, CancellationToken, Task<Receipt>> charge) => new(charge, TimeSpan.FromHours(24), _time);

    private Receipt NextReceipt() => new($"charge {Interlocked.Increment(ref _charges)}");
}
