using System.Collections.Concurrent;

public static class Primes
{
    public static int[] Below(int n) => ParallelEnumerable.Range(2, Math.Max(0, n - 2)).Where(IsPrime).OrderBy(p => p).ToArray();

    public static long Sum(int[] numbers) => numbers.AsParallel().AsOrdered().WithDegreeOfParallelism(2).Select(x => (long)x).Sum();

    public static ConcurrentBag<int> Loop(int n)
    {
        var found = new ConcurrentBag<int>();
        Parallel.For(0, n, new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount }, i =>
        {
            if (IsPrime(i))
                found.Add(i);
        });
        Parallel.ForEach(Partitioner.Create(0, n), range => found.Add(range.Item1));
        Parallel.Invoke(() => found.Add(1), () => found.Add(2));
        return found;
    }

    public static async Task<int> Async(IEnumerable<int> numbers)
    {
        var total = 0;
        await Parallel.ForEachAsync(numbers, async (n, cancellation) =>
        {
            await Task.Delay(1, cancellation);
            Interlocked.Add(ref total, n);
        });
        return total;
    }

    private static bool IsPrime(int n)
    {
        if (n < 2) return false;
        for (int i = 2; i * i <= n; i++)
            if (n % i == 0) return false;
        return true;
    }
}
