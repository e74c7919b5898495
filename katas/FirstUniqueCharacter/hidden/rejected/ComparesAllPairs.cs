// rejected-by: time
// Compares each character with all the others: right, and quadratic when its next occurrence is far away.

namespace Katas.FirstUniqueCharacter;

public static class UniqueCharacter
{
    public static int FirstIndex(string text)
    {
        ArgumentNullException.ThrowIfNull(text);

        for (var i = 0; i < text.Length; i++)
        {
            var unique = true;
            for (var j = 0; j < text.Length && unique; j++)
                unique = i == j || text[i] != text[j];

            if (unique)
                return i;
        }

        return -1;
    }
}
