// rejected-by: tests: A_combining_mark_is_a_character_of_its_own
// Counts what users see as one character.

using System.Globalization;

namespace Katas.FirstUniqueCharacter;

public static class UniqueCharacter
{
    public static int FirstIndex(string text)
    {
        ArgumentNullException.ThrowIfNull(text);

        var starts = StringInfo.ParseCombiningCharacters(text);
        var occurrences = starts.CountBy(start => StringInfo.GetNextTextElement(text, start)).ToDictionary();

        foreach (var start in starts)
        {
            if (occurrences[StringInfo.GetNextTextElement(text, start)] == 1)
                return start;
        }

        return -1;
    }
}
