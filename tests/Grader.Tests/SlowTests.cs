namespace Katas.Grader.Tests;

/// <summary>Tests that take seconds each run where there is time: when the variable is set, as in <c>.ci/run</c>.</summary>
public static class SlowTests
{
    public const string Reason = "slow: set KATA_SLOW_FIXTURES to run it";

    public static bool AreWanted => Environment.GetEnvironmentVariable("KATA_SLOW_FIXTURES") is not null;
}
