namespace Katas.FirstUniqueCharacter;

public static class UniqueCharacter
{
    /// <summary>Finds the first character that occurs exactly once in a text.</summary>
    /// <param name="text">Any text. A character is one UTF-16 code unit: halves of surrogate pairs count by themselves.</param>
    /// <returns>The index of that character in UTF-16 code units, from 0; -1 where no character occurs exactly once.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is null.</exception>
    public static int FirstIndex(string text) => throw new NotImplementedException();
}
