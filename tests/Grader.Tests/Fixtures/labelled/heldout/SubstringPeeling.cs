// time: O(n^2); space: O(n)
// Takes a text apart with text = text.Substring(1): O(n^2) bytes are allocated in all, two texts are held at once.
public static class Program
{
    public static object Setup(int n, int seed)
    {
        var random = new Random(seed);
        return string.Concat(Enumerable.Range(0, n).Select(_ => (char)('a' + random.Next(26))));
    }

    public static object? Run(object input)
    {
        var text = (string)input;
        var digest = 0L;
        while (text.Length > 0)
        {
            digest = digest * 31 + text[0];
            text = text.Substring(1);
        }

        return digest;
    }
}
