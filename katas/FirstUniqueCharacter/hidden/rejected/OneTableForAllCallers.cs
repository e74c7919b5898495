// rejected-by: tests: Callers_on_several_threads_do_not_disturb_each_other
// Saves the allocation by keeping the table in a static field, and clears it at every call.

namespace Katas.FirstUniqueCharacter;

public static class UniqueCharacter
{
    private static readonly int[] Occurrences = new int[char.MaxValue + 1];

    public static int FirstIndex(string text)
    {
        ArgumentNullException.ThrowIfNull(text);

        Array.Clear(Occurrences);
        foreach (var c in text)
            Occurrences[c]++;

        for (var i = 0; i < text.Length; i++)
        {
            if (Occurrences[text[i]] == 1)
                return i;
        }

        return -1;
    }
}
