namespace Katas.Grader.Complexity;

/// <summary>What is known about one operation after some looks.</summary>
/// <param name="Operation">The operation.</param>
/// <param name="Time">The judgement on time; null where it is not judged.</param>
/// <param name="Space">The judgement on memory; null where it is not judged.</param>
/// <param name="Samples">What the last look at time measured.</param>
internal sealed record OperationJudgement(Operation Operation, ComplexityResult? Time, ComplexityResult? Space, IReadOnlyList<Sample> Samples)
{
    /// <summary>How many looks at time it took.</summary>
    public int Looks { get; init; } = 1;

    /// <summary>Whether no further look can change it: a wrong result, a call that did not end.</summary>
    public bool IsFinal { get; init; }

    /// <summary>Whether its time, judged beside the reference's, is within the bound.</summary>
    public bool IsMetBesideReference => Time?.Outcome == GrowthOutcome.Met && !Operation.Counted && !Operation.TimeAtLeast;

    /// <summary>
    /// Whether a longer look is worth it. The first, short one settles only what is clearly within the bound: nobody is
    /// failed on it, and growth that shows only in allocations, or begins to show, is looked at where it would be larger.
    /// </summary>
    public bool IsUnclear => !IsFinal && Time is not null && Time.Lower < Hopeless && (Looks == 1
        ? Time.Outcome != GrowthOutcome.Met || Time.Upper > Clear || Space?.Outcome == GrowthOutcome.Exceeded
        : Time.Outcome == GrowthOutcome.Inconclusive);

    private const double Clear = 0.6 * Judge.Fence;

    /// <summary>An excess of the second power is no mismeasurement: an exponential submission is told off on the first look.</summary>
    private const double Hopeless = 2;

    /// <summary>
    /// Where n is allowed, sorting raised the slope of the first look by 0.05 to 0.17 on one kind of input at least; 60 of
    /// the references themselves stayed below this.
    /// </summary>
    private const double LogHint = 0.04;

    /// <summary>More than any cache adds.</summary>
    private const double BeyondCaches = 0.8;

    /// <summary>Whether a look before the last one saw growth that may be a factor log n: sizes where memory is slow hide it again.</summary>
    private bool HasHinted { get; init; }

    private bool Hints => HasHinted || Time?.Slope > LogHint;

    /// <summary>Whether instructions should be counted: time alone neither fails anybody nor tells a factor log n.</summary>
    public bool WantsCounts => MayBeCounted && Time!.Outcome switch
    {
        GrowthOutcome.Met => Hints,
        _ => true,
    };

    /// <summary>
    /// Whether counts could change the judgement: growth that no cache explains needs none, and what is counted is a
    /// repeated call, which says nothing where answers are kept.
    /// </summary>
    public bool MayBeCounted => !IsFinal && !Operation.Counted && !Samples.Any(sample => sample.IsRemembered) && Time is not null && !GrowthClass.Parse(Operation.Time!).IsExponential && Time.Outcome switch
    {
        GrowthOutcome.Exceeded => Time.Lower < BeyondCaches,
        GrowthOutcome.TooCheap => Time.Upper > -BeyondCaches,
        _ => true,
    };

    public IEnumerable<ComplexityResult> Results => new[] { Time, Space }.OfType<ComplexityResult>();

    /// <summary>Where the next look begins: half its sizes are old, the other half larger than any before.</summary>
    public int NextFrom => From(4);

    /// <summary>Where a look at live memory begins: a peak is easily missed by half, which only a wide range of sizes outweighs.</summary>
    public int LiveFrom => From(16);

    /// <summary>Where it ends: where cost explodes, a larger size than was measured would never end.</summary>
    public int NextTo => Time?.Lower >= Hopeless || Space?.Slope >= Hopeless ? Samples[^1].N : int.MaxValue;

    /// <summary>The later look counts; what it did not judge stays.</summary>
    public OperationJudgement After(OperationJudgement later) =>
        later with { Time = later.Time ?? Time, Space = later.Space ?? Space, Looks = Looks + 1, HasHinted = Hints, Samples = later.Samples.Count > 0 ? later.Samples : Samples };

    /// <summary>Counts decide on time; the sizes of the looks at time stay.</summary>
    public OperationJudgement Counted(OperationJudgement counts) => this with { Time = counts.Time ?? Time, Looks = Looks + 1, IsFinal = counts.IsFinal };

    /// <summary>Where counting begins: the last of its sizes should cost no more than it can afford.</summary>
    public int CountFrom
    {
        get
        {
            if (Samples.Count == 0)
                return 1;

            var top = Samples.LastOrDefault(sample => Share(sample) <= 1) ?? Samples[0];
            var power = Math.Log2(GrowthClass.Parse(Operation.Time!).PerDoubling(top.N));
            var largest = power < 0.5 ? top.N : top.N * Math.Pow(1 / Share(top), 1 / power);
            return (int)Math.Clamp(largest / (1 << InstructionSampler.Fewest - 1), 1, InstructionSampler.LargestStart);
        }
    }

    /// <summary>Of what the largest call of a count may cost, in time or in memory.</summary>
    private static double Share(Sample sample) =>
        Math.Max(Statistics.Median(sample.Submission) / InstructionSampler.LargestCall, sample.SubmissionBytes / InstructionSampler.LargestAllocation);

    private int From(int share) => Samples.Count > 0 ? RoundedDown(Math.Max(1, Samples[^1].N / share)) : 1;

    /// <summary>A power of two, which every workload takes.</summary>
    private static int RoundedDown(int n) => 1 << (int)Math.Log2(n);
}
