namespace Katas.Testing;

/// <summary>A query was refused or stopped; the message is a sentence for the person who wrote the query.</summary>
public sealed class SqlQueryException(string message) : Exception(message)
{
    /// <summary>Whether it was stopped since it used up its steps; a grader counts that as time that ran out.</summary>
    public bool IsEndless { get; init; }
}
