public static class Maximum
{
    public static int Of(params ReadOnlySpan<int> numbers)
    {
        var max = int.MinValue;
        foreach (var n in numbers)
            max = n > max ? n : max;
        return max;
    }

    public static string Join(params IEnumerable<string> parts) => string.Join('/', parts);

    public static int Use() => Of(1, 2, 3) + Of() + Join("a", "b").Length;
}
