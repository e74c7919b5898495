namespace Katas.Testing;

/// <summary>The growth that the statement allows an operation, in the <see cref="Workload.N"/> of its workload.</summary>
/// <remarks>Classes are written as in the statement: <c>O(1)</c>, <c>O(log n)</c>, <c>O(n)</c>, <c>O(n log n)</c>, <c>O(n^2)</c>, <c>O(2^n)</c>.</remarks>
[AttributeUsage(AttributeTargets.Method)]
public sealed class GrowthAttribute : Attribute
{
    /// <summary>The class that time (or the counted cost) must not exceed; null leaves time unjudged.</summary>
    public string? Time { get; init; }

    /// <summary>The class that auxiliary memory must not exceed; null leaves memory unjudged.</summary>
    public string? Space { get; init; }

    /// <summary>Whether time must also grow no slower than <see cref="Time"/>: work that is slow on purpose.</summary>
    public bool TimeAtLeast { get; init; }

    /// <summary>The smallest size worth measuring.</summary>
    public int From { get; init; } = 1 << 10;

    /// <summary>The largest size that the operation accepts.</summary>
    public int To { get; init; } = 1 << 22;

    /// <summary>Whether only powers of two make sense as sizes, as with a work factor; others are jittered.</summary>
    public bool PowersOfTwo { get; init; }
}
