// rejected-by: tests: A_character_that_occurs_three_times_is_not_unique
// Takes the character out at the second occurrence, and puts it back at the third.

namespace Katas.FirstUniqueCharacter;

public static class UniqueCharacter
{
    public static int FirstIndex(string text)
    {
        ArgumentNullException.ThrowIfNull(text);

        var once = new HashSet<char>();
        foreach (var c in text)
        {
            if (!once.Add(c))
                once.Remove(c);
        }

        for (var i = 0; i < text.Length; i++)
        {
            if (once.Contains(text[i]))
                return i;
        }

        return -1;
    }
}
