// time: O(sqrt n); space: O(1)
// Divides the first 100 primes from n on by every number up to their root: none divides, so no trial ends early.
public static class Program
{
    public static object Setup(int n, int seed)
    {
        var primes = new List<int>();
        for (var candidate = Math.Max(2, n); primes.Count < 100; candidate++)
        {
            if (IsPrime(candidate))
                primes.Add(candidate);
        }

        new Random(seed).Shuffle(System.Runtime.InteropServices.CollectionsMarshal.AsSpan(primes));
        return primes;
    }

    public static object? Run(object input)
    {
        var primes = 0;
        foreach (var candidate in (List<int>)input)
        {
            if (IsPrime(candidate))
                primes++;
        }

        return primes;
    }

    private static bool IsPrime(int candidate)
    {
        for (var divisor = 2; (long)divisor * divisor <= candidate; divisor++)
        {
            if (candidate % divisor == 0)
                return false;
        }

        return true;
    }
}
