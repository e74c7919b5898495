// time: O(n^2); space: O(n)
// text += c in a loop copies the whole text each time: O(n^2) bytes are allocated in all, two texts are held at once.
public static class Program
{
    public static object Setup(int n, int seed)
    {
        var random = new Random(seed);
        return Enumerable.Range(0, n).Select(_ => (char)('a' + random.Next(26))).ToArray();
    }

    public static object? Run(object input)
    {
        var text = "";
        foreach (var letter in (char[])input)
            text += letter;
        return text.Length * 31L + text[^1];
    }
}
