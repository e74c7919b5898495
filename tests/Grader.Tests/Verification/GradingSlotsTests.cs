using Katas.Grader.Verification;

namespace Katas.Grader.Tests.Verification;

public class GradingSlotsTests
{
    [Fact]
    public async Task No_more_run_at_once_than_there_are_slots()
    {
        using var slots = new GradingSlots(2);
        var (first, second, third) = (new TaskCompletionSource<int>(), new TaskCompletionSource<int>(), new TaskCompletionSource<int>());
        var started = 0;

        var all = new[] { first, second, third }.Select(gate => slots.SharedAsync(() => Run(gate), CancellationToken.None)).ToList();
        started.Should().Be(2);
        first.SetResult(1);
        await all[0];
        second.SetResult(2);
        third.SetResult(3);

        (await Task.WhenAll(all)).Should().Equal(1, 2, 3);
        started.Should().Be(3);

        Task<int> Run(TaskCompletionSource<int> gate)
        {
            Interlocked.Increment(ref started);
            return gate.Task;
        }
    }

    [Fact]
    public async Task What_runs_alone_waits_for_all_others_and_keeps_them_out()
    {
        using var slots = new GradingSlots(2);
        var (shared, alone) = (new TaskCompletionSource<string>(), new TaskCompletionSource<string>());
        var order = new List<string>();

        var before = slots.SharedAsync(() => Run("before", shared.Task), CancellationToken.None);
        var single = slots.AloneAsync(() => Run("alone", alone.Task), CancellationToken.None);
        order.Should().Equal("before");
        shared.SetResult("");
        await before;
        alone.SetResult("");
        await single;
        var after = slots.SharedAsync(() => Run("after", Task.FromResult("")), CancellationToken.None);
        await after;

        order.Should().Equal("before", "alone", "after");

        Task<string> Run(string name, Task<string> end)
        {
            lock (order)
                order.Add(name);
            return end;
        }
    }

    [Fact]
    public async Task Two_that_each_want_to_be_alone_come_one_after_the_other()
    {
        using var slots = new GradingSlots(4);
        var running = 0;

        var most = await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => Task.Run(() => slots.AloneAsync(RunAsync, CancellationToken.None))));

        most.Should().AllBeEquivalentTo(1);

        async Task<int> RunAsync()
        {
            var now = Interlocked.Increment(ref running);
            await Task.Yield();
            Interlocked.Decrement(ref running);
            return now;
        }
    }

    [Fact]
    public async Task One_that_gives_up_waiting_to_be_alone_leaves_the_slots_to_others()
    {
        using var slots = new GradingSlots(2);
        var gate = new TaskCompletionSource<int>();
        using var cancellation = new CancellationTokenSource();

        var holding = slots.SharedAsync(() => gate.Task, CancellationToken.None);
        var waiting = slots.AloneAsync(() => Task.FromResult(0), cancellation.Token);
        await cancellation.CancelAsync();
        await FluentActions.Awaiting(() => waiting).Should().ThrowAsync<OperationCanceledException>();

        (await slots.SharedAsync(() => Task.FromResult(7), CancellationToken.None)).Should().Be(7);
        gate.SetResult(1);
        (await slots.AloneAsync(() => Task.FromResult(8), CancellationToken.None)).Should().Be(8);
        await holding;
    }
}
