namespace Katas.Grader.Complexity;

/// <summary>Which sizes are measured: they double, or grow by one where the allowed cost itself doubles with each.</summary>
/// <param name="required">The class that is allowed.</param>
/// <param name="jitter">By how much a size may differ from the round number, so that it cannot be recognised.</param>
/// <param name="random">Draws the jitter.</param>
internal sealed class SizePlan(GrowthClass required, double jitter, Random random)
{
    private readonly bool _isExponential = required.IsExponential;

    /// <summary>
    /// Where doubling begins: half-way between two powers of two, since lists and buffers grow at powers of two, and a size
    /// that is jittered to one side or the other of such a step would show twice the memory or half of it.
    /// </summary>
    public long First(int from) => _isExponential || jitter == 0 || from < 3 ? from
        : 3L << Math.Max(0, (int)Math.Ceiling(Math.Log2(from / 3.0)));

    public long Next(long size) => _isExponential ? size + 1 : size * 2;

    /// <summary>The size really measured in place of a round one.</summary>
    public int Jittered(long size, int largest) =>
        _isExponential ? (int)size : (int)Math.Min(largest, size * (1 + jitter * (2 * random.NextDouble() - 1)));

    /// <summary>The sizes on the way up to where measuring begins: half as far apart, or next to each other.</summary>
    public IEnumerable<int> Ramp(int smallest, int from)
    {
        for (double size = smallest; size < from; size = _isExponential ? size + 1 : Math.Max(size * Math.Sqrt(2), size + 1))
            yield return (int)size;
    }
}
