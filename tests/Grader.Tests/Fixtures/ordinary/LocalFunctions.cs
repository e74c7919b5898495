public static class Permutations
{
    public static List<string> Of(string text)
    {
        var result = new List<string>();
        Visit(text.ToCharArray(), 0);
        return result;

        void Visit(char[] letters, int at)
        {
            if (at == letters.Length)
            {
                result.Add(new string(letters));
                return;
            }

            for (var i = at; i < letters.Length; i++)
            {
                Swap(letters, at, i);
                Visit(letters, at + 1);
                Swap(letters, at, i);
            }
        }

        static void Swap(char[] letters, int i, int j) => (letters[i], letters[j]) = (letters[j], letters[i]);
    }
}
