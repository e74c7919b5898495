using System.Threading.Channels;

public static class Pipeline
{
    public static async Task<List<int>> SquareAll(IEnumerable<int> numbers, int workers)
    {
        var input = Channel.CreateBounded<int>(new BoundedChannelOptions(16) { SingleWriter = true, FullMode = BoundedChannelFullMode.Wait });
        var output = Channel.CreateUnbounded<int>();

        var consumers = Enumerable.Range(0, workers).Select(_ => Task.Run(async () =>
        {
            await foreach (var n in input.Reader.ReadAllAsync())
                await output.Writer.WriteAsync(n * n);
        })).ToArray();

        foreach (var n in numbers)
            await input.Writer.WriteAsync(n);
        input.Writer.Complete();
        await Task.WhenAll(consumers);
        output.Writer.TryComplete();

        var result = new List<int>();
        while (await output.Reader.WaitToReadAsync())
            while (output.Reader.TryRead(out var n))
                result.Add(n);
        return result;
    }
}
