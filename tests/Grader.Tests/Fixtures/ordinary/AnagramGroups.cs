public static class AnagramGroups
{
    public static IReadOnlyList<IReadOnlyList<string>> Group(IEnumerable<string> words) =>
        [.. words.GroupBy(word => string.Concat(word.Order())).Select(group => (IReadOnlyList<string>)[.. group])];
}
