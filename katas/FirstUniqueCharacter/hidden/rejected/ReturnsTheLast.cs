// rejected-by: tests: The_first_of_several_unique_characters_counts
// Scans from the end and forgets to go on.

namespace Katas.FirstUniqueCharacter;

public static class UniqueCharacter
{
    public static int FirstIndex(string text)
    {
        ArgumentNullException.ThrowIfNull(text);

        var occurrences = new int[char.MaxValue + 1];
        foreach (var c in text)
            occurrences[c]++;

        for (var i = text.Length - 1; i >= 0; i--)
        {
            if (occurrences[text[i]] == 1)
                return i;
        }

        return -1;
    }
}
