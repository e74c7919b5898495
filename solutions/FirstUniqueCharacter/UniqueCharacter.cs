namespace Katas.FirstUniqueCharacter;

public static class UniqueCharacter
{
    public static int FirstIndex(string text)
    {
        ArgumentNullException.ThrowIfNull(text);

        var seen = new bool[char.MaxValue + 1];
        var repeated = new bool[char.MaxValue + 1];
        foreach (var character in text)
        {
            repeated[character] = seen[character];
            seen[character] = true;
        }

        for (var index = 0; index < text.Length; index++)
        {
            if (!repeated[text[index]])
                return index;
        }

        return -1;
    }
}
