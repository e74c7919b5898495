public static class Work
{
    public static async Task<T> WithTimeout<T>(Func<CancellationToken, Task<T>> work, TimeSpan timeout, CancellationToken outer = default)
    {
        using var source = CancellationTokenSource.CreateLinkedTokenSource(outer);
        source.CancelAfter(timeout);
        try
        {
            return await work(source.Token).WaitAsync(timeout, outer);
        }
        catch (OperationCanceledException) when (!outer.IsCancellationRequested)
        {
            throw new TimeoutException();
        }
    }

    public static Task<int[]> All(IEnumerable<Task<int>> tasks) => Task.WhenAll(tasks);

    public static async Task<int> First(params Task<int>[] tasks) => await await Task.WhenAny(tasks);

    public static int Blocking() => Task.Run(() => 42).GetAwaiter().GetResult() + Task.FromResult(1).Result;

    public static Task Chain(Task before) => before.ContinueWith(task => task.IsFaulted ? task.Exception!.Flatten().InnerExceptions.Count : 0, TaskContinuationOptions.ExecuteSynchronously);

    public static Task<string> Completion()
    {
        var source = new TaskCompletionSource<string>(TaskCreationOptions.RunContinuationsAsynchronously);
        source.TrySetResult("done");
        return source.Task;
    }

    public static ValueTask<int> Cached(int n) => n < 0 ? ValueTask.FromException<int>(new ArgumentException("no")) : new ValueTask<int>(n);

    public static async Task Each(IEnumerable<Task<int>> tasks)
    {
        await foreach (var task in Task.WhenEach(tasks))
            Console.WriteLine(await task);
        await Task.Factory.StartNew(() => { }, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
    }

    public static async void FireAndForget() => await Task.Delay(1);
}
