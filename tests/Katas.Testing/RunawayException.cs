namespace Katas.Testing;

/// <summary>A guard ended a loop or a recursion.</summary>
/// <param name="message">The sentence that the learner reads.</param>
/// <param name="isLoop">Whether it was a loop.</param>
public sealed class RunawayException(string message, bool isLoop) : Exception(message)
{
    /// <summary>Whether it was a loop; otherwise a recursion.</summary>
    public bool IsLoop => isLoop;

    /// <summary>Nothing: a recursion that went too deep has tens of thousands of frames, and looking up their lines takes seconds.</summary>
    public override string? StackTrace => null;
}
