// time: O(n^2); space: O(n^2)
// Counts the palindromes in a text of n letters with a table that says of every stretch whether it is one.
public static class Program
{
    public static object Setup(int n, int seed)
    {
        var random = new Random(seed);
        return string.Concat(Enumerable.Range(0, n).Select(_ => "ab"[random.Next(2)]));
    }

    public static object? Run(object input)
    {
        var text = (string)input;
        var isPalindrome = new bool[text.Length, text.Length];
        var count = 0;
        for (var from = text.Length - 1; from >= 0; from--)
        {
            for (var to = from; to < text.Length; to++)
            {
                if (text[from] == text[to] && (to - from < 2 || isPalindrome[from + 1, to - 1]))
                {
                    isPalindrome[from, to] = true;
                    count++;
                }
            }
        }

        return count;
    }
}
