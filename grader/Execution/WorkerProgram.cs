using System.Buffers.Binary;
using System.Diagnostics;
using Katas.Grader.Benchmarking;
using Katas.Grader.Complexity;
using Katas.Grader.Testing;

namespace Katas.Grader.Execution;

/// <summary>What runs inside a worker: reads one plan, reports events, and says at the end that it is the end.</summary>
internal static class WorkerProgram
{
    /// <summary>The grader's own first argument for it; not for people.</summary>
    public const string Command = "worker";

    /// <summary>The exit code of a worker that got nothing to do, by which a probe knows that it ran.</summary>
    public const int NoPlan = 42;

    /// <summary>Runs the plan that comes on standard input.</summary>
    public static async Task<int> RunAsync()
    {
        // Taken before any other code runs; submissions write to a captured console and read nothing.
        var streams = PrivateStreams.Take();
        Console.SetIn(TextReader.Null);
        if (Read(streams.Orders) is not { } order)
            return NoPlan;

        var rehearsed = order.Plan.Tests;
        if (order.Plan is Rehearsal rehearsal)
        {
            if (await RehearseAsync(rehearsal, order.Nonce, streams) is not { } next)
                return NoPlan;
            order = next;
        }

        EndWithGrader(streams.Orders);
        var channel = new EventChannel(streams.Events, order.Nonce);
        channel.Write(new PlanReceived());
        try
        {
            switch (order.Plan)
            {
                case TestPlan tests:
                    await XunitRun.RunAsync(tests.Tests.Length > 0 ? tests : tests with { Tests = rehearsed }, channel);
                    break;
                case GrowthPlan growth:
                    new Sampler(growth, channel).Run();
                    break;
                case BenchPlan bench:
                    channel.Write(new BenchmarksEnded(new BenchRun(bench, channel).Run()));
                    break;
            }

            channel.Write(new Completed());
        }
        catch (Exception exception)
        {
            channel.Write(new WorkerFault(EventChannel.Shortened(exception.ToString())));
        }

        End();
        return 0;
    }

    /// <summary>Rehearses until the next order comes, and returns that.</summary>
    private static async Task<WorkerOrder?> RehearseAsync(Rehearsal rehearsal, string nonce, PrivateStreams streams)
    {
        new EventChannel(streams.Events, nonce).Write(new RehearsalStarted());
        using var enough = new CancellationTokenSource();
        var reading = Task.Factory.StartNew(() =>
        {
            var order = Read(streams.Orders);
            enough.Cancel();
            return order;
        }, TaskCreationOptions.LongRunning);
        try
        {
            await XunitRun.RehearseAsync(rehearsal, enough.Token);
        }
        catch (Exception)
        {
            // What is wrong will show when it counts.
        }

        return await reading;
    }

    /// <summary>Ends this process at once: neither threads nor handlers that a submission left keep it.</summary>
    public static void End() => Process.GetCurrentProcess().Kill();

    /// <summary>The length in four bytes, then the order; null where the grader has closed the pipe instead.</summary>
    private static WorkerOrder? Read(Stream orders)
    {
        Span<byte> length = stackalloc byte[sizeof(int)];
        if (orders.ReadAtLeast(length, length.Length, throwOnEndOfStream: false) < length.Length)
            return null;

        var order = new byte[BinaryPrimitives.ReadInt32LittleEndian(length)];
        orders.ReadExactly(order);
        return LeanJson.ReadOrder(order);
    }

    /// <summary>The pipe ends when the grader does, however it ends.</summary>
    private static void EndWithGrader(Stream orders) => new Thread(() =>
    {
        try
        {
            orders.ReadByte();
        }
        finally
        {
            End();
        }
    })
    { IsBackground = true }.Start();
}
