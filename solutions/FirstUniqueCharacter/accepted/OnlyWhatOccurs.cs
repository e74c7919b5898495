namespace Katas.FirstUniqueCharacter;

/// <summary>Counts only the characters that occur: small for short texts, at most 65,536 entries for any.</summary>
public static class UniqueCharacter
{
    public static int FirstIndex(string text)
    {
        ArgumentNullException.ThrowIfNull(text);

        var occurrences = new Dictionary<char, int>();
        foreach (var character in text)
            occurrences[character] = occurrences.GetValueOrDefault(character) + 1;

        for (var index = 0; index < text.Length; index++)
        {
            if (occurrences[text[index]] == 1)
                return index;
        }

        return -1;
    }
}
