// rejected-by: tests: A_character_that_occurred_before_is_not_unique
// Sees only repetitions that stand side by side.

namespace Katas.FirstUniqueCharacter;

public static class UniqueCharacter
{
    public static int FirstIndex(string text)
    {
        ArgumentNullException.ThrowIfNull(text);

        for (var i = 0; i < text.Length; i++)
        {
            if ((i == 0 || text[i - 1] != text[i]) && (i == text.Length - 1 || text[i + 1] != text[i]))
                return i;
        }

        return -1;
    }
}
