// rejected-by: tests: A_character_that_occurs_very_often_is_not_unique
// Saves memory with a byte for each count, which is back at 1 after 257 occurrences.

namespace Katas.FirstUniqueCharacter;

public static class UniqueCharacter
{
    public static int FirstIndex(string text)
    {
        ArgumentNullException.ThrowIfNull(text);

        var occurrences = new byte[char.MaxValue + 1];
        foreach (var c in text)
            occurrences[c]++;

        for (var i = 0; i < text.Length; i++)
        {
            if (occurrences[text[i]] == 1)
                return i;
        }

        return -1;
    }
}
