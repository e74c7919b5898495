namespace Katas.Grader.Execution;

/// <summary>A worker wrote more than it may, besides its events.</summary>
internal sealed class OutputLimitException : Exception
{
    /// <summary>Bytes. The runtime itself writes some megabytes when a call stack overflows.</summary>
    public const int Limit = 16 << 20;
}
