namespace Katas.Grader.Execution;

/// <summary>How far a worker is kept from the rest of the machine; each level has what the one before it has.</summary>
internal enum IsolationLevel
{
    /// <summary>A process of its own, with a folder and an environment of its own.</summary>
    Process,

    /// <summary>The system bounds its memory, its files and its threads.</summary>
    Limits,

    /// <summary>It sees no other process, no network, and of the disk only what .NET and the grader need.</summary>
    Namespaces,
}
