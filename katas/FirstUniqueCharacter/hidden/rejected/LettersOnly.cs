// rejected-by: tests: Spaces_digits_and_punctuation_are_characters_too
// Knows the question with the letters a to z, and a table of 26.

namespace Katas.FirstUniqueCharacter;

public static class UniqueCharacter
{
    public static int FirstIndex(string text)
    {
        ArgumentNullException.ThrowIfNull(text);

        var occurrences = new int[26];
        foreach (var c in text)
            occurrences[c - 'a']++;

        for (var i = 0; i < text.Length; i++)
        {
            if (occurrences[text[i] - 'a'] == 1)
                return i;
        }

        return -1;
    }
}
