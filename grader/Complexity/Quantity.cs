namespace Katas.Grader.Complexity;

/// <summary>What a look measures.</summary>
internal enum Quantity
{
    /// <summary>Processor time (or what the workload counts itself), and the bytes allocated.</summary>
    Cost,

    /// <summary>The memory held at the peak, which takes longer.</summary>
    LiveSet,

    /// <summary>Instructions, which takes a worker under Valgrind.</summary>
    Instructions,
}
