namespace Katas.Grader.Gate;

/// <summary>What the list says about a type or a member.</summary>
/// <param name="Permission">Who may use it.</param>
/// <param name="Advice">What to use instead; null where the list has no advice.</param>
internal readonly record struct Ruling(Permission Permission, string? Advice = null)
{
    public bool IsAllowed => Permission == Permission.Allowed;
}
