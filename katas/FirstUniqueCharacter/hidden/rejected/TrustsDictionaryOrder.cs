// rejected-by: tests: The_first_of_several_unique_characters_counts
// Thinks that a dictionary keeps its order; an entry added after a removal takes the gap.

namespace Katas.FirstUniqueCharacter;

public static class UniqueCharacter
{
    public static int FirstIndex(string text)
    {
        ArgumentNullException.ThrowIfNull(text);

        var unique = new Dictionary<char, int>();
        var seen = new HashSet<char>();
        for (var i = 0; i < text.Length; i++)
        {
            if (seen.Add(text[i]))
                unique.Add(text[i], i);
            else
                unique.Remove(text[i]);
        }

        return unique.Count == 0 ? -1 : unique.First().Value;
    }
}
