// time: O(n^2); space: O(1)
// Grows a palindrome around every centre: Setup makes a text of one letter, so each grows until it meets an end.
public static class Program
{
    public static object Setup(int n, int seed) => new string((char)('a' + new Random(seed).Next(26)), n);

    public static object? Run(object input)
    {
        var text = (string)input;
        var count = 0L;
        for (var centre = 0; centre < 2 * text.Length - 1; centre++)
        {
            var (left, right) = (centre / 2, (centre + 1) / 2);
            while (left >= 0 && right < text.Length && text[left] == text[right])
            {
                count++;
                left--;
                right++;
            }
        }

        return count;
    }
}
