namespace Katas.Grader.Tests.Interviewing;

/// <summary>Somebody who presses these keys, and then none.</summary>
/// <param name="pressed">The keys.</param>
/// <param name="waiting">Called each time that a key is waited for, with how many were before.</param>
internal sealed class ScriptedKeys(string pressed, Action<int> waiting)
{
    private int _next;

    public async Task<char> NextAsync(CancellationToken cancellation)
    {
        waiting(_next);
        if (_next == pressed.Length)
            await Task.Delay(-1, cancellation);
        return pressed[_next++];
    }
}
