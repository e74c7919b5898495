namespace Katas.SingleFlight.Tests;

/// <summary>What the cache stands in front of: each load waits until the test says how it ends.</summary>
internal sealed class Origin
{
    private readonly Lock _gate = new();
    private readonly List<(string Key, TaskCompletionSource<string> Answer)> _loads = [];
    private readonly List<(int Count, TaskCompletionSource Reached)> _waits = [];

    /// <summary>How many loads have begun.</summary>
    public int Loads
    {
        get
        {
            lock (_gate)
                return _loads.Count;
        }
    }

    public Task<string> LoadAsync(string key)
    {
        lock (_gate)
        {
            var answer = new TaskCompletionSource<string>();
            _loads.Add((key, answer));
            _waits.Where(wait => wait.Count == _loads.Count).ToList().ForEach(wait => wait.Reached.TrySetResult());
            return answer.Task;
        }
    }

    /// <summary>Waits for load number <paramref name="number"/>, from 1, to begin; gives it to the test to end.</summary>
    public async Task<TaskCompletionSource<string>> LoadAsync(int number)
    {
        var reached = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        lock (_gate)
        {
            _waits.Add((number, reached));
            if (_loads.Count >= number)
                reached.SetResult();
        }

        await reached.Task.Ends($"load number {number} begins");
        lock (_gate)
            return _loads[number - 1].Answer;
    }
}
