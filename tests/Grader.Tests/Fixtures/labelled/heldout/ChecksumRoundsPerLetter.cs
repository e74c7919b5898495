// time: O(n); space: O(1)
// Feeds every letter of a text of n into a checksum 250 times over: a large constant, the same for each letter.
public static class Program
{
    public static object Setup(int n, int seed)
    {
        var random = new Random(seed);
        return string.Create(n, random, (letters, source) =>
        {
            for (var i = 0; i < letters.Length; i++)
                letters[i] = (char)('a' + source.Next(26));
        });
    }

    public static object? Run(object input)
    {
        var checksum = 2166136261u;
        foreach (var letter in (string)input)
        {
            for (var round = 0; round < 250; round++)
                checksum = (checksum ^ letter) * 16777619u;
        }

        return (long)checksum;
    }
}
