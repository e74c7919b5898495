using Katas.Grader.Execution;
using Katas.Testing;
using Xunit;
using Xunit.Runner.Common;
using Xunit.Sdk;
using Xunit.v3;

namespace Katas.Grader.Testing;

/// <summary>Runs a kata's xunit tests inside a worker, one after the other, and reports each as it starts and ends.</summary>
internal sealed class XunitRun : IMessageSink
{
    private readonly EventChannel _channel;
    private readonly CapturedConsole _console;
    private readonly Dictionary<string, string?> _running = [];

    private readonly IReadOnlyList<string> _visibleClasses;

    /// <summary>The loop or recursion that a guard ended since the test began, whatever the submission or an assertion made of it.</summary>
    private RunawayException? _runaway;

    private XunitRun(EventChannel channel, IReadOnlyList<string> visibleClasses)
    {
        (_channel, _visibleClasses) = (channel, visibleClasses);
        _console = new CapturedConsole(EndAtOutputLimit);
    }

    public static async Task RunAsync(TestPlan plan, EventChannel channel)
    {
        var run = new XunitRun(channel, plan.VisibleClasses);
        TestContext.SetForInitialization(null, false, false);
        var (tests, cases) = await DiscoverAsync(plan);
        if (plan.Only is { } only && cases.Where(testCase => testCase.TestMethod.MethodName == only).ToList() is { Count: > 0 } wanted)
            cases = wanted;
        channel.Write(new TestsFound([.. cases.Select(testCase => Schedule(testCase, plan.VisibleClasses))]));

        AppDomain.CurrentDomain.FirstChanceException += (_, thrown) => run.Note(thrown.Exception);
        Console.SetOut(run._console);
        Console.SetError(run._console);
        var settled = plan.Settled.ToHashSet();
        await new XunitTestFrameworkExecutor(tests).RunTestCases(
            [.. cases.Where(testCase => !settled.Contains(testCase.UniqueID))], run, TestFrameworkOptions.ForExecution(Configuration), CancellationToken.None);
    }

    /// <summary>Runs each visible test method once, until that is enough, for nobody to see.</summary>
    public static async Task RehearseAsync(Rehearsal rehearsal, CancellationToken enough)
    {
        var run = new XunitRun(new EventChannel(Stream.Null, ""), []);
        TestContext.SetForInitialization(null, false, false);
        var (tests, cases) = await DiscoverAsync(rehearsal);
        Console.SetOut(run._console);
        Console.SetError(run._console);
        await new XunitTestFrameworkExecutor(tests).RunTestCases(
            [.. cases.Where(testCase => rehearsal.VisibleClasses.Contains(testCase.TestClassName)).DistinctBy(testCase => (testCase.TestClassName, testCase.TestMethod.MethodName))], run, TestFrameworkOptions.ForExecution(Configuration), enough);
    }

    private static TestAssemblyConfiguration Configuration => new() { SynchronousMessageReporting = true, ParallelMode = ParallelMode.None, PreEnumerateTheories = true };

    /// <remarks>The caller's context must be set by then, since what is set here ends here.</remarks>
    private static async Task<(XunitTestAssembly Tests, IReadOnlyList<IXunitTestCase> Cases)> DiscoverAsync(WorkerPlan plan)
    {
        Assertions.UseXunit();
        var assembly = new KataContext(plan.Tests, plan.Submission).LoadTests();
        var name = assembly.GetName();
        var tests = new XunitTestAssembly(assembly, null, name.FullName, name.Name!, name.Name!, ".NETCoreApp,Version=v10.0", new Version(1, 0));
        var cases = new List<IXunitTestCase>();
        await new XunitTestFrameworkDiscoverer(tests).Find(
            testCase =>
            {
                cases.Add((IXunitTestCase)testCase);
                return new(true);
            },
            TestFrameworkOptions.ForDiscovery(Configuration), null, CancellationToken.None);
        return (tests, cases);
    }

    public bool OnMessage(IMessageSinkMessage message)
    {
        switch (message)
        {
            case ITestCaseStarting starting:
                _console.Take();
                Interlocked.Exchange(ref _runaway, null);
                lock (_running)
                    _running[starting.TestCaseUniqueID] = null;
                _channel.Write(new Execution.TestStarted(starting.TestCaseUniqueID));
                break;
            case ITestFailed failed:
                // A theory whose data cannot be enumerated ahead has several tests in one case: the first failure stands for it.
                lock (_running)
                    _running[failed.TestCaseUniqueID] ??= Explain(failed);
                break;
            case ITestSkipped skipped:
                // No test of a kata skips itself, but any exception can carry the word by which xunit knows a wish to skip.
                lock (_running)
                    _running[skipped.TestCaseUniqueID] ??= EventChannel.Shortened($"The submission had it skipped: {skipped.Reason}");
                break;
            case ITestCaseFinished finished:
                End(finished);
                break;
            case IErrorMetadata error:
                throw new InvalidOperationException($"xunit reports an error outside any test: {string.Join(" ", error.Messages)}");
        }

        return true;
    }

    private void End(ITestCaseFinished finished)
    {
        string? failure;
        lock (_running)
            _running.Remove(finished.TestCaseUniqueID, out failure);
        if (finished.TestsTotal == 0 || finished.TestsFailed + finished.TestsSkipped + finished.TestsNotRun > 0)
            failure ??= "It did not run to its end.";

        var runaway = Interlocked.Exchange(ref _runaway, null);
        var outcome = runaway is not null ? runaway.IsLoop ? TestOutcome.TimedOut : TestOutcome.Crashed
            : failure is null ? TestOutcome.Passed
            : failure.StartsWith(nameof(OutOfMemoryException), StringComparison.Ordinal) ? TestOutcome.OutOfMemory : TestOutcome.Failed;
        _channel.Write(new TestEnded(finished.TestCaseUniqueID, outcome, runaway?.Message ?? failure, _console.Take(), (double)finished.ExecutionTime * 1000));
    }

    private void Note(Exception exception)
    {
        var runaway = exception switch
        {
            RunawayException guarded => guarded,
            SqlQueryException { IsEndless: true } query => new RunawayException(query.Message, isLoop: true),
            _ => null,
        };
        if (runaway is not null)
            Interlocked.CompareExchange(ref _runaway, runaway, null);
    }

    private void EndAtOutputLimit()
    {
        lock (_running)
        {
            foreach (var id in _running.Keys)
                _channel.Write(new TestEnded(id, TestOutcome.OutputLimit, "The submission wrote more than a million characters to the console.", null, 0));
        }

        WorkerProgram.End();
    }

    private static ScheduledTest Schedule(IXunitTestCase testCase, IReadOnlyList<string> visibleClasses)
    {
        var name = testCase.TestCaseDisplayName;
        var prefix = testCase.TestClassName + ".";
        return new ScheduledTest(testCase.UniqueID, testCase.TestClassName.Split('.')[^1], testCase.TestMethod.MethodName,
            name.StartsWith(prefix, StringComparison.Ordinal) ? name[prefix.Length..] : name, !visibleClasses.Contains(testCase.TestClassName));
    }

    private string Explain(ITestFailed failed)
    {
        var type = failed.ExceptionTypes[0]?.Split('.')[^1];
        var message = failed.Messages[0];
        var frames = (failed.StackTraces[0] ?? "").Split('\n').Select(line => line.Trim()).Where(line => line.StartsWith("at Katas.", StringComparison.Ordinal)).ToList();

        // An assertion's message speaks for itself, with the line of a test that the learner can open; any other exception
        // is named, with the place that threw it.
        var text = failed.Cause == FailureCause.Assertion || type is nameof(XunitException)
            ? message + Place(frames.Find(frame => _visibleClasses.Any(visible => frame.StartsWith($"at {visible}.", StringComparison.Ordinal))))
            : $"{type}: {message}{Place(frames.Find(frame => !frame.StartsWith("at Katas.Testing.", StringComparison.Ordinal)))}";
        return EventChannel.Shortened(text);
    }

    /// <summary>File and line of a stack frame: <c>at A.B(String) in tests/BTests.cs:line 21</c>.</summary>
    private static string Place(string? frame) => frame?.Split(" in ", 2) is [_, var place] && !place.StartsWith('/') && !place.Contains("(examples)")
        ? $"\n  in {place.Replace(":line ", ":")}"
        : "";
}
