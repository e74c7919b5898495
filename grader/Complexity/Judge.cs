using System.Globalization;

namespace Katas.Grader.Complexity;

/// <summary>
/// Decides whether measured cost grows faster than the statement allows: a one-sided test on the slope of
/// ln(cost / allowed growth) over ln n, not a guess of a class.
/// </summary>
/// <remarks>
/// Caches bend every curve, the reference's too, so the slope of ln(submission / reference) is looked at as well and the
/// lower of the two counts: only growth that shows against the formula and against the reference is held against anybody.
/// Only the upper half of the sizes counts, where lower-order terms have faded. What is counted knows no caches: there the
/// formula alone decides, about the reference as well.
/// </remarks>
internal static class Judge
{
    /// <summary>Half-way would be 0.5 for a polynomial step; what caches add stays below this one.</summary>
    public const double Fence = 0.35;

    public const string AllocatedBytes = "allocated-bytes", LiveBytes = "live-bytes", Counted = "counted", Instructions = "instructions";

    /// <summary>
    /// The share of a whole factor log n that counted instructions may grow by beyond what is allowed. Half-way, since
    /// sorting adds 0.65 to 0.8 of it, its linear part being included, and filling a hash table 0.2 to 0.4: the primes that
    /// its capacity runs through grow by a little more than two.
    /// </summary>
    public const double LogShare = 0.5;

    private const double Confidence = 0.98;

    /// <summary>Fewer bytes than these are bookkeeping. (Of no work at all, the probe of live memory finds some 400 bytes held.)</summary>
    public const double Bookkeeping = 1024;

    public static ComplexityResult Time(Operation operation, IReadOnlyList<Sample> samples)
    {
        var required = GrowthClass.Parse(operation.Time!);
        var signal = operation.Counted ? Counted : CpuClock.Signal;
        var random = new Random(1);
        var tail = Tail(samples);
        var allowed = tail.Select(sample => (X: required.AxisAt(sample.N), Ys: sample.Submission.Select(cost => Log(cost) - required.LogAt(sample.N)).ToArray())).ToList();
        var paired = tail.Select(sample => (X: required.AxisAt(sample.N), Ys: sample.Submission.Zip(sample.Reference, (own, theirs) => Log(own) - Log(theirs)).ToArray())).ToList();

        var isPaired = !operation.Counted && tail.All(sample => sample.Reference.Length > 0);
        var against = Interval(allowed, random);
        var (slope, lower, upper) = isPaired ? Lower(against, Interval(paired, random)) : against;
        var outcome = upper < Fence ? GrowthOutcome.Met : lower > Fence ? GrowthOutcome.Exceeded : GrowthOutcome.Inconclusive;
        if (operation.TimeAtLeast && outcome == GrowthOutcome.Met && against.Upper < -Fence)
            outcome = GrowthOutcome.TooCheap;

        var points = samples.Select(Point).ToList();
        return Result(operation, "time", required, outcome, slope, lower, upper, signal, points) with { Note = Longest(samples) };
    }

    /// <summary>
    /// Judges by counted instructions, which are exact enough to tell a factor log n. Growth must show in every series of
    /// sizes, against the formula and against the reference, and in more than one step.
    /// </summary>
    /// <returns>Null where there are too few sizes to say anything.</returns>
    public static ComplexityResult? Counts(Operation operation, IReadOnlyList<Sample> samples)
    {
        var series = samples.GroupBy(sample => sample.Phase).Select(phase => phase.OrderBy(sample => sample.N).ToList())
            .Where(phase => phase.Count >= InstructionSampler.Fewest).ToList();
        if (series.Count == 0)
            return null;

        var required = GrowthClass.Parse(operation.Time!);
        // Small sizes have the most of what does not grow.
        var tails = series.Select(phase => phase.TakeLast(InstructionSampler.Fewest).ToList()).ToList();
        var own = tails.Select(tail => Slope(tail, sample => Log(sample.Submission[0]) - required.LogAt(sample.N))).ToList();
        var slopes = tails.Zip(own, (tail, allowed) => tail[0].Reference.Length == 0 ? allowed
            : Math.Min(allowed, Slope(tail, sample => Log(sample.Submission[0]) - Log(sample.Reference[0])))).ToList();
        var fence = LogShare * tails.Average(tail => Slope(tail, sample => Math.Log(Math.Log2(sample.N))));

        var outcome = slopes.Min() > fence ? GrowthOutcome.Exceeded
            : operation.TimeAtLeast && own.Max() < -Fence ? GrowthOutcome.TooCheap
            : GrowthOutcome.Met;
        var points = series.SelectMany(phase => phase).OrderBy(sample => sample.N).Select(Point).ToList();
        return Result(operation, "time", required, outcome, slopes.Min(), slopes.Min(), slopes.Max(), Instructions, points);

        static double Slope(List<Sample> tail, Func<Sample, double> y) =>
            Statistics.TheilSenSlope(Statistics.WithoutOneStep([.. tail.Select(sample => (Math.Log(sample.N), y(sample)))]));
    }

    /// <param name="operation">The operation.</param>
    /// <param name="samples">With bytes allocated, or held at the peak.</param>
    /// <param name="signal">Which of the two: <c>allocated-bytes</c> or <c>live-bytes</c>.</param>
    public static ComplexityResult Space(Operation operation, IReadOnlyList<Sample> samples, string signal)
    {
        var required = GrowthClass.Parse(operation.Space!);
        var tail = Tail(samples);
        var slope = Statistics.TheilSenSlope([.. tail.Select(sample => (required.AxisAt(sample.N), Math.Log(sample.SubmissionBytes + Offset(signal)) - required.LogAt(sample.N)))]);
        var outcome = slope >= Fence ? GrowthOutcome.Exceeded : signal == LiveBytes ? Acquitted(samples[^1]) : GrowthOutcome.Met;
        var points = samples.Select(sample => new GrowthPoint(sample.N, sample.SubmissionBytes, sample.ReferenceBytes)).ToList();
        return Result(operation, "space", required, outcome, slope, slope, slope, signal, points);
    }

    /// <summary>
    /// What was allocated has grown too fast, what is held does not seem to. That settles it only where much less is held
    /// than was allocated; where nearly all of it is held, the growth of the one is that of the other.
    /// </summary>
    private static GrowthOutcome Acquitted(Sample largest) =>
        largest.SubmissionBytes < largest.Allocated / 4 && largest.Allocated > 4 * Bookkeeping ? GrowthOutcome.Met
        : largest.SubmissionBytes > largest.Allocated / 2 && largest.SubmissionBytes > 4 * Bookkeeping ? GrowthOutcome.Exceeded
        : GrowthOutcome.Inconclusive;

    /// <summary>A result was wrong at some size.</summary>
    public static ComplexityResult Wrong(Operation operation, Sample sample) => Wrong(operation, sample.N, sample.Mismatch!);

    public static ComplexityResult Wrong(Operation operation, int n, string what) => new(
        operation.Label, "time", operation.Time ?? operation.Space!, GrowthOutcome.Wrong, "", 0, 0, 0, CpuClock.Signal, $"At n = {Number(n)} {what}.", []);

    /// <summary>There is nothing to judge by, which must show: it must not look as if nothing had been asked.</summary>
    public static ComplexityResult Unmeasured(Operation operation, IReadOnlyList<Sample> samples) => new(
        operation.Label, operation.Time is null ? "space" : "time", operation.Time ?? operation.Space!, GrowthOutcome.Inconclusive, "", 0, double.NegativeInfinity, double.PositiveInfinity,
        CpuClock.Signal, "It could be measured at too few sizes to say how it grows.", [.. samples.Select(Point)]);

    /// <summary>Memory ran out at a size that others manage.</summary>
    public static ComplexityResult OutOfMemory(Operation operation, string resource, string required, int n, IReadOnlyList<Sample> samples) => new(
        operation.Label, resource, required, GrowthOutcome.Exceeded, "", double.PositiveInfinity, 0, double.PositiveInfinity,
        resource == "time" ? CpuClock.Signal : AllocatedBytes, $"At n = {Number(n)} it ran out of memory.", [.. samples.Select(Point)]);

    /// <summary>A call did not end in the time it had.</summary>
    public static ComplexityResult Endless(Operation operation, int n, TimeSpan patience, IReadOnlyList<Sample> samples) => new(
        operation.Label, "time", operation.Time ?? operation.Space!, GrowthOutcome.Exceeded, "", double.PositiveInfinity, 0, double.PositiveInfinity, CpuClock.Signal,
        $"At n = {Number(n)} it had not ended after {patience.TotalSeconds} s{(samples is [.., var last] ? $", while it took {Duration(Statistics.Median(last.Submission))} at n = {Number(last.N)}" : "")}.",
        [.. samples.Select(Point)]);

    private static ComplexityResult Result(
        Operation operation, string resource, GrowthClass required, GrowthOutcome outcome, double slope, double lower, double upper, string signal, List<GrowthPoint> points)
    {
        var tail = points.Skip(points.Count - TailLength(points.Count)).ToList();
        var grown = Statistics.TheilSenSlope([.. tail.Select(point => (Math.Log(point.N), Math.Log(point.Submission + Offset(signal))))]);
        var what = signal switch { LiveBytes => "memory held at the peak", AllocatedBytes => "memory allocated", Counted => "steps", Instructions => "the instructions executed", _ => "time" };
        var (factor, allowed) = (Math.Pow(2, grown), required.PerDoubling(tail[^1].N));
        var digits = signal == Instructions ? "0.00" : "0.0"; // a factor log n shows in the second
        var sentence = $"Each doubling of n multiplies {what} by {Factor(factor, digits)}; {required.Name} {(outcome == GrowthOutcome.TooCheap ? "asks for" : "allows")} {Factor(allowed, digits)}.";
        if (outcome == GrowthOutcome.Inconclusive)
            sentence += " The measurements are too scattered to decide.";
        return new ComplexityResult(operation.Label, resource, required.Name, outcome, BestFit(tail, signal), slope, lower, upper, signal, sentence, points);
    }

    private static GrowthPoint Point(Sample sample) =>
        new(sample.N, Statistics.Median(sample.Submission), sample.Reference.Length == 0 ? 0 : Statistics.Median(sample.Reference));

    private static IReadOnlyList<Sample> Tail(IReadOnlyList<Sample> samples) => [.. samples.Skip(samples.Count - TailLength(samples.Count))];

    /// <summary>The upper half of the sizes, four at least where there are as many.</summary>
    private static int TailLength(int count) => Math.Min(count, Math.Max(4, (count + 1) / 2));

    private static (double Slope, double Lower, double Upper) Interval(IReadOnlyList<(double X, double[] Ys)> points, Random random)
    {
        var slope = Statistics.TheilSenSlope([.. points.Select(point => (point.X, Statistics.Median(point.Ys)))]);
        var (lower, upper) = Statistics.SlopeInterval(points, Confidence, random);
        return (slope, lower, upper);
    }

    private static (double Slope, double Lower, double Upper) Lower((double Slope, double, double) left, (double Slope, double, double) right) =>
        left.Slope <= right.Slope ? left : right;

    /// <summary>The class that lies nearest to the reference's own costs; empty where it was not measured at two sizes.</summary>
    public static string ReferenceFit(ComplexityResult result)
    {
        List<GrowthPoint> points = [.. result.Samples.Where(point => point.Reference > 0).Select(point => point with { Submission = point.Reference })];
        return points.Count < 2 ? "" : BestFit([.. points.Skip(points.Count - TailLength(points.Count))], result.Signal);
    }

    /// <summary>The class whose curve, moved up or down, lies nearest to the points.</summary>
    private static string BestFit(IReadOnlyList<GrowthPoint> points, string signal) => GrowthClass.All.MinBy(candidate =>
    {
        var offsets = points.Select(point => Math.Log(point.Submission + Offset(signal)) - candidate.LogAt(point.N)).ToList();
        var middle = offsets.Average();
        return offsets.Sum(offset => (offset - middle) * (offset - middle));
    })!.Name;

    /// <summary>A bound on the total says nothing of the single operation, which a caller may be waiting for: it is shown.</summary>
    private static string? Longest(IReadOnlyList<Sample> samples) => samples.Where(sample => sample.Longest > 0).LastOrDefault() is not { } last ? null
        : $"At n = {Number(last.N)} the longest single operation took {Duration(last.Longest!.Value)}{(last.ReferenceLongest is { } theirs ? $" (reference: {Duration(theirs)})" : "")}.";

    private static double Offset(string signal) => signal is AllocatedBytes or LiveBytes ? Bookkeeping : 1e-9;

    private static double Log(double cost) => Math.Log(Math.Max(cost, 1e-9));

    private static string Factor(double factor, string digits) => factor.ToString(factor < 100 ? digits : "0", CultureInfo.InvariantCulture);

    private static string Number(int n) => n.ToString("N0", CultureInfo.InvariantCulture);

    private static string Duration(double nanoseconds) => nanoseconds switch
    {
        < 1e3 => $"{nanoseconds:0} ns",
        < 1e6 => $"{nanoseconds / 1e3:0.0} µs",
        < 1e9 => $"{nanoseconds / 1e6:0.0} ms",
        _ => $"{nanoseconds / 1e9:0.0} s",
    };
}
