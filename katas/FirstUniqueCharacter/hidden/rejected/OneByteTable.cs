// rejected-by: tests: Every_char_can_be_the_unique_one
// Thinks that 256 characters are all there are.

namespace Katas.FirstUniqueCharacter;

public static class UniqueCharacter
{
    public static int FirstIndex(string text)
    {
        ArgumentNullException.ThrowIfNull(text);

        var occurrences = new int[256];
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
