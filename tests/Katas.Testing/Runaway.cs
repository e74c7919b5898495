namespace Katas.Testing;

/// <summary>
/// Where the guards end that the grader compiles into a submission before it runs the tests: a loop or a recursion that ran
/// away becomes an exception, long before a deadline passes or the stack ends the process.
/// </summary>
public static class Runaway
{
    /// <summary>Rounds of the loops of one call. A test takes seconds at the most; this many empty rounds already take about one.</summary>
    public const int MostRounds = 1_000_000_000;

    /// <param name="place">File and line of the loop.</param>
    public static void Loop(string place) =>
        throw new RunawayException($"The loop in {place}, went round more than {MostRounds.ToString("N0", System.Globalization.CultureInfo.InvariantCulture)} times.", isLoop: true);

    /// <param name="place">File and line of the method.</param>
    public static void Recursion(string place) =>
        throw new RunawayException($"The recursion in {place}, went too deep: it used up the stack.", isLoop: false);
}
