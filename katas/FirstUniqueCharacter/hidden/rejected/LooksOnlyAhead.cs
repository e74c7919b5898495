// rejected-by: tests: A_character_that_occurred_before_is_not_unique
// Asks whether the character comes again, not whether it came before.

namespace Katas.FirstUniqueCharacter;

public static class UniqueCharacter
{
    public static int FirstIndex(string text)
    {
        ArgumentNullException.ThrowIfNull(text);

        var last = new int[char.MaxValue + 1];
        for (var i = 0; i < text.Length; i++)
            last[text[i]] = i;

        for (var i = 0; i < text.Length; i++)
        {
            if (last[text[i]] == i)
                return i;
        }

        return -1;
    }
}
