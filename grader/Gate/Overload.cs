namespace Katas.Grader.Gate;

/// <summary>A line of the list about one overload, or about all that begin alike.</summary>
/// <param name="Parameters">The types of its parameters.</param>
/// <param name="IsOpen">Further parameters may follow.</param>
/// <param name="Ruling">What it says.</param>
internal sealed record Overload(IReadOnlyList<string> Parameters, bool IsOpen, Ruling Ruling)
{
    public bool Fits(IReadOnlyList<string> parameters) =>
        (IsOpen ? parameters.Count >= Parameters.Count : parameters.Count == Parameters.Count)
        && parameters.Take(Parameters.Count).SequenceEqual(Parameters, StringComparer.Ordinal);
}
