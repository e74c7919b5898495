// rejected-by: tests: Upper_and_lower_case_are_different_characters
// Folds case first, as for words.

namespace Katas.FirstUniqueCharacter;

public static class UniqueCharacter
{
    public static int FirstIndex(string text)
    {
        ArgumentNullException.ThrowIfNull(text);

        var occurrences = new int[char.MaxValue + 1];
        foreach (var c in text)
            occurrences[char.ToLowerInvariant(c)]++;

        for (var i = 0; i < text.Length; i++)
        {
            if (occurrences[char.ToLowerInvariant(text[i])] == 1)
                return i;
        }

        return -1;
    }
}
