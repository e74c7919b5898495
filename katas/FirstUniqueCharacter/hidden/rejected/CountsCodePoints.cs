// rejected-by: tests: Halves_of_surrogate_pairs_count_by_themselves
// Counts code points; all lone surrogates become U+FFFD on the way.

using System.Text;

namespace Katas.FirstUniqueCharacter;

public static class UniqueCharacter
{
    public static int FirstIndex(string text)
    {
        ArgumentNullException.ThrowIfNull(text);

        var occurrences = new Dictionary<Rune, int>();
        foreach (var rune in text.EnumerateRunes())
            occurrences[rune] = occurrences.GetValueOrDefault(rune) + 1;

        var index = 0;
        foreach (var rune in text.EnumerateRunes())
        {
            if (occurrences[rune] == 1)
                return index;
            index += rune.Utf16SequenceLength;
        }

        return -1;
    }
}
