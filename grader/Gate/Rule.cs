namespace Katas.Grader.Gate;

/// <summary>A line of the list about a namespace, a type, or a member.</summary>
/// <param name="Ruling">What it says.</param>
/// <param name="OnlyListedMembers">For a type: members that have no rule of their own are refused.</param>
internal sealed record Rule(Ruling Ruling, bool OnlyListedMembers = false);
