using System.Reflection;

namespace Katas.Grader.Complexity;

/// <summary>
/// Climbs from tiny sizes to where measuring is worth it, one call a size, so that code whose cost explodes is noticed
/// while a call still takes milliseconds.
/// </summary>
/// <param name="submission">The workload, bound to the submission.</param>
/// <param name="method">The operation.</param>
/// <param name="values">The kind of input.</param>
/// <param name="seed">Makes the inputs.</param>
/// <param name="announce">Told each size before it is tried, for the case that it never ends.</param>
internal sealed class Ramp(WorkloadType submission, string method, IReadOnlyList<(PropertyInfo, object)> values, int seed, Action<int> announce)
{
    private const int Smallest = 8;

    /// <summary>Nanoseconds: a call as long as this is worth measuring.</summary>
    private const double Worthwhile = 100_000;

    /// <summary>Nanoseconds: what a call may take while it is found out how steep the climb is.</summary>
    private const double Longest = 300e6;

    /// <summary>Nanoseconds: a first call that took longer did not do so because it was compiled.</summary>
    private const double Compiling = 50e6;

    /// <summary>From one size of the ramp to the next a polynomial of the fifth degree costs 5.7 times as much.</summary>
    private const double SuperPolynomial = 8;

    /// <summary>Where the climb ended.</summary>
    /// <param name="Size">The first size worth measuring.</param>
    /// <param name="IsTooSteep">Whether the cost explodes: then the samples of the climb are all there will be.</param>
    /// <param name="Samples">Sizes, costs and allocated bytes of single calls.</param>
    public sealed record Summit(int Size, bool IsTooSteep, IReadOnlyList<(int N, double Cost, double Bytes)> Samples);

    /// <summary>Null where the workload takes no small sizes.</summary>
    public Summit? Climb(SizePlan sizes, int from)
    {
        var samples = new List<(int N, double Cost, double Bytes)>();
        foreach (var n in sizes.Ramp(Math.Min(Smallest, from), from))
        {
            if (Call(n) is not var (cost, bytes))
                return null;

            samples.Add((n, cost, bytes));
            if (cost < Worthwhile || IsTooSmallToCompare(samples))
                continue;
            if (samples.Count < 3 || cost / samples[^2].Cost < SuperPolynomial)
                return new Summit(n, IsTooSteep: false, samples);

            return Explore(samples) ? new Summit(n, IsTooSteep: true, samples) : new Summit(samples[^1].N, IsTooSteep: false, samples);
        }

        return new Summit(from, IsTooSteep: false, samples);
    }

    /// <summary>How steep the climb is does not show in a size that took next to no time.</summary>
    private static bool IsTooSmallToCompare(List<(int N, double Cost, double Bytes)> samples) =>
        samples.Count >= 3 && samples[^2].Cost < Worthwhile / 20 && samples[^1].Cost < 20 * Worthwhile;

    /// <summary>Goes on in single steps while calls stay short; whether each step goes on multiplying the cost.</summary>
    private bool Explore(List<(int N, double Cost, double Bytes)> samples)
    {
        var start = samples[^1];
        for (var factor = 2.0; samples[^1].Cost * factor < Longest && samples.Count < 40;)
        {
            var n = samples[^1].N + 1;
            if (Call(n) is not var (cost, bytes))
                break;

            factor = Math.Max(1.1, cost / samples[^1].Cost);
            samples.Add((n, cost, bytes));
        }

        var (first, last) = (start, samples[^1]);
        // A polynomial of degree d multiplies by (n'/n)^d.
        return last.N == first.N || Math.Log(last.Cost / first.Cost) / Math.Log((double)last.N / first.N) > 6;
    }

    private (double Cost, double Bytes)? Call(int n)
    {
        announce(n);
        var side = new Side(submission, method, values, n);
        try
        {
            side.Add(seed);
            side.Call(0);
            if (side.LastCost < Compiling)
                side.Call(0); // the first call may have been compiled on the way

            return (side.LastCost, side.LastBytes);
        }
        catch (Exception)
        {
            return null; // measuring the real sizes will tell what is wrong
        }
        finally
        {
            side.Clean();
        }
    }
}
