public static class Functions
{
    public static Func<T, TResult> Memoize<T, TResult>(Func<T, TResult> function) where T : notnull
    {
        var cache = new Dictionary<T, TResult>();
        return argument => cache.TryGetValue(argument, out var known) ? known : cache[argument] = function(argument);
    }

    public static Func<A, C> Compose<A, B, C>(this Func<A, B> f, Func<B, C> g) => x => g(f(x));

    public static int Use()
    {
        var add = (int a, int b = 2) => a + b;
        Func<int, Func<int, int>> curried = a => b => a * b;
        Action<string> print = Console.WriteLine;
        Predicate<int> even = delegate(int n) { return n % 2 == 0; };
        Comparison<string> byLength = (x, y) => x.Length - y.Length;
        Converter<int, string> convert = Convert.ToString;
        var all = new[] { "ccc", "a" }.ToList();
        all.Sort(byLength);
        print(string.Concat(Array.ConvertAll([1, 2], convert)));
        TryParse parse = (text, out n) => int.TryParse(text, out n);
        return add(1) + curried(2)(3) + (even(2) ? 1 : 0) + Memoize<int, int>(n => n * n)(4) + (parse("1", out var parsed) ? parsed : 0);
    }

    private delegate bool TryParse(string text, out int n);
}
