// rejected-by: tests: The_ends_of_the_range_are_characters_as_well
// Takes the greatest character for the number of characters.

namespace Katas.FirstUniqueCharacter;

public static class UniqueCharacter
{
    public static int FirstIndex(string text)
    {
        ArgumentNullException.ThrowIfNull(text);

        var occurrences = new int[char.MaxValue];
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
