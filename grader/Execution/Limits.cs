namespace Katas.Grader.Execution;

/// <summary>What a submission is given.</summary>
/// <param name="Test">For one test.</param>
/// <param name="Tests">For all tests of a kata together.</param>
/// <param name="Sample">For measuring one operation at one size.</param>
internal sealed record Limits(TimeSpan Test, TimeSpan Tests, TimeSpan Sample)
{
    public static Limits Default { get; } = new(TimeSpan.FromSeconds(10), TimeSpan.FromSeconds(60), TimeSpan.FromSeconds(10));

    /// <summary>For a worker to start and to load the tests, which is no work of the submission's.</summary>
    public TimeSpan Startup => TimeSpan.FromSeconds(30);

    /// <summary>Workers that a submission may use up before its remaining tests are not run any more.</summary>
    public int Workers => 4;
}
