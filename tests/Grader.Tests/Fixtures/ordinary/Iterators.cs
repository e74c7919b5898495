using System.Collections;

public sealed class Countdown(int from) : IEnumerable<int>
{
    public IEnumerator<int> GetEnumerator()
    {
        for (var i = from; i > 0; i--)
            yield return i;
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    public static IEnumerable<(int, int)> Pairs(IReadOnlyList<int> items)
    {
        try
        {
            foreach (var a in items)
            {
                foreach (var b in items)
                {
                    if (a == b)
                        continue;
                    if (a > 1000)
                        yield break;
                    yield return (a, b);
                }
            }
        }
        finally
        {
            Console.WriteLine("done");
        }
    }
}
