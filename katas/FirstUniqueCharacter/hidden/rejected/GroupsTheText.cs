// rejected-by: space
// GroupBy looks as if it counted, but it keeps every element of every group.

namespace Katas.FirstUniqueCharacter;

public static class UniqueCharacter
{
    public static int FirstIndex(string text)
    {
        ArgumentNullException.ThrowIfNull(text);

        var unique = text.GroupBy(c => c).FirstOrDefault(group => group.Count() == 1);
        return unique is null ? -1 : text.IndexOf(unique.Key);
    }
}
