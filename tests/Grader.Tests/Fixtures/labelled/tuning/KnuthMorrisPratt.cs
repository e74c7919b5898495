// time: O(n); space: O(n)
// Searches aaa...ab, n / 4 long, in n times a: the naive search is quadratic here, the failure table makes it linear.
public static class Program
{
    public sealed record Search(string Text, string Pattern);

    public static object Setup(int n, int seed)
    {
        var letter = (char)('a' + new Random(seed).Next(20));
        return new Search(new string(letter, n), new string(letter, n / 4) + 'z');
    }

    public static object? Run(object input)
    {
        var (text, pattern) = (Search)input;
        var failure = new int[pattern.Length];
        for (int i = 1, length = 0; i < pattern.Length; i++)
        {
            while (length > 0 && pattern[i] != pattern[length])
                length = failure[length - 1];
            if (pattern[i] == pattern[length])
                length++;
            failure[i] = length;
        }

        var (matched, longest) = (0, 0);
        foreach (var letter in text)
        {
            while (matched > 0 && letter != pattern[matched])
                matched = failure[matched - 1];
            if (letter == pattern[matched])
                matched++;
            longest = Math.Max(longest, matched);
            if (matched == pattern.Length)
                return -1;
        }

        return longest;
    }
}
