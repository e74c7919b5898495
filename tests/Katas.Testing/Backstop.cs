namespace Katas.Testing;

/// <summary>Turns waiting that would never end into a failure that says what was waited for.</summary>
public static class Backstop
{
    /// <summary>Far longer than anything takes that ends at all, and a little less than what the grader allows a test.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(8);

    /// <summary>The task's result or exception, as it is.</summary>
    /// <param name="task">What must end.</param>
    /// <param name="what">What must happen, for the failure: <c>the second call is let through</c>.</param>
    /// <exception cref="TimeoutException">It did not end.</exception>
    public static async Task<T> Ends<T>(this Task<T> task, string what)
    {
        await ((Task)task).Ends(what);
        return await task;
    }

    /// <inheritdoc cref="Ends{T}"/>
    public static async Task Ends(this Task task, string what)
    {
        // Not WaitAsync, whose time-out looks like one of the task itself.
        if (await Task.WhenAny(task, Task.Delay(Patience)) != task)
            throw new TimeoutException($"It was waited for in vain that {what}.");
        await task;
    }
}
