public static class SequenceExtensions
{
    extension<T>(IEnumerable<T> source)
    {
        public bool IsEmpty => !source.Any();

        public IEnumerable<T> EveryOther() => source.Where((_, at) => at % 2 == 0);
    }

    public static string Repeat(this string text, int times) => string.Concat(Enumerable.Repeat(text, times));
}

public static class Use
{
    public static int Go(List<int> list) => list.IsEmpty ? "a".Repeat(3).Length : list.EveryOther().Sum();
}
