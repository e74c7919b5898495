using System.Runtime.CompilerServices;

public static class Streams
{
    public static async IAsyncEnumerable<int> Numbers(int count, [EnumeratorCancellation] CancellationToken cancellation = default)
    {
        for (var i = 0; i < count; i++)
        {
            await Task.Yield();
            cancellation.ThrowIfCancellationRequested();
            yield return i;
        }
    }

    public static async Task<int> Sum(IAsyncEnumerable<int> numbers, CancellationToken cancellation)
    {
        var sum = 0;
        await foreach (var number in numbers.WithCancellation(cancellation).ConfigureAwait(false))
            sum += number;
        return sum + await numbers.Where(number => number % 2 == 0).CountAsync(cancellation);
    }
}
