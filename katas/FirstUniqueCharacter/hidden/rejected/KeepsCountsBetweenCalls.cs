// rejected-by: tests: A_call_knows_nothing_of_the_calls_before_it
// Makes the table once, and never clears it.

namespace Katas.FirstUniqueCharacter;

public static class UniqueCharacter
{
    private static readonly int[] Occurrences = new int[char.MaxValue + 1];

    public static int FirstIndex(string text)
    {
        ArgumentNullException.ThrowIfNull(text);

        foreach (var c in text)
            Occurrences[c]++;

        for (var i = 0; i < text.Length; i++)
        {
            if (Occurrences[text[i]] == 1)
                return i;
        }

        return -1;
    }
}
