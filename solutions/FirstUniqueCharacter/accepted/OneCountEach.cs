namespace Katas.FirstUniqueCharacter;

/// <summary>A count for each character there is: the shortest code, and 256 KB a call.</summary>
public static class UniqueCharacter
{
    public static int FirstIndex(string text)
    {
        ArgumentNullException.ThrowIfNull(text);

        var occurrences = new int[char.MaxValue + 1];
        foreach (var character in text)
            occurrences[character]++;

        for (var index = 0; index < text.Length; index++)
        {
            if (occurrences[text[index]] == 1)
                return index;
        }

        return -1;
    }
}
