// time: O(n); space: O(1)
// Reads a text of n short lines line by line and splits each: O(n) strings are made in all, those of one line are held.
using System.Text;

public static class Program
{
    public static object Setup(int n, int seed)
    {
        var random = new Random(seed);
        var text = new StringBuilder();
        for (var line = 0; line < n; line++)
            text.Append(random.Next(1000)).Append(';').Append(random.Next(1000)).Append(";end\n");
        return text.ToString();
    }

    public static object? Run(object input)
    {
        using var reader = new StringReader((string)input);
        var digest = 0L;
        while (reader.ReadLine() is { } line)
        {
            var fields = line.Split(';');
            digest = digest * 31 + int.Parse(fields[0]) - int.Parse(fields[1]);
        }

        return digest;
    }
}
