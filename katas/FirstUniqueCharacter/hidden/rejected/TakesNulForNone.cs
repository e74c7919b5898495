// rejected-by: tests: The_ends_of_the_range_are_characters_as_well
// FirstOrDefault gives '\0' where there is none, and also where '\0' is the answer.

namespace Katas.FirstUniqueCharacter;

public static class UniqueCharacter
{
    public static int FirstIndex(string text)
    {
        ArgumentNullException.ThrowIfNull(text);

        var occurrences = new int[char.MaxValue + 1];
        foreach (var c in text)
            occurrences[c]++;

        var unique = text.FirstOrDefault(c => occurrences[c] == 1);
        return unique == default ? -1 : text.IndexOf(unique);
    }
}
