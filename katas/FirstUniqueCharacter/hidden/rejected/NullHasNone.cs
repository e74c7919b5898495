// rejected-by: tests: Null_is_an_error
// Treats null like empty text.

namespace Katas.FirstUniqueCharacter;

public static class UniqueCharacter
{
    public static int FirstIndex(string text)
    {
        if (string.IsNullOrEmpty(text))
            return -1;

        var occurrences = new int[char.MaxValue + 1];
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
