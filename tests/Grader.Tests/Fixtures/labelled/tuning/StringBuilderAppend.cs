// time: O(n); space: O(n)
// Appends n characters to a StringBuilder: it grows by chunks and copies none of what it has, then once for the string.
using System.Text;

public static class Program
{
    public static object Setup(int n, int seed)
    {
        var random = new Random(seed);
        var letters = new char[n];
        for (var i = 0; i < n; i++)
            letters[i] = (char)('a' + random.Next(26));
        return letters;
    }

    public static object? Run(object input)
    {
        var text = new StringBuilder();
        foreach (var letter in (char[])input)
            text.Append(char.ToUpperInvariant(letter));
        var whole = text.ToString();
        return whole[^1] * 31L + whole.Length;
    }
}
