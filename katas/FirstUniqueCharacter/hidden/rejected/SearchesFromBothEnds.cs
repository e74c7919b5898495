// rejected-by: time
// One line and right, but each of the n searches reads up to n characters.

namespace Katas.FirstUniqueCharacter;

public static class UniqueCharacter
{
    public static int FirstIndex(string text)
    {
        ArgumentNullException.ThrowIfNull(text);

        for (var i = 0; i < text.Length; i++)
        {
            if (text.IndexOf(text[i]) == text.LastIndexOf(text[i]))
                return i;
        }

        return -1;
    }
}
