// rejected-by: space
// Notes where each character occurs, and in the end looks only at how often.

namespace Katas.FirstUniqueCharacter;

public static class UniqueCharacter
{
    public static int FirstIndex(string text)
    {
        ArgumentNullException.ThrowIfNull(text);

        var positions = new Dictionary<char, List<int>>();
        for (var i = 0; i < text.Length; i++)
        {
            if (!positions.TryGetValue(text[i], out var known))
                positions[text[i]] = known = [];
            known.Add(i);
        }

        for (var i = 0; i < text.Length; i++)
        {
            if (positions[text[i]].Count == 1)
                return i;
        }

        return -1;
    }
}
