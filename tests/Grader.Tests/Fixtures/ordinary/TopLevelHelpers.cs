#nullable disable
#pragma warning disable CS0168
#define EXTRA

#region helpers

global using Numbers = System.Collections.Generic.List<int>;
using Pair = (int Left, int Right);

file static class Extra
{
    public static int Twice(this int n) => 2 * n;
}

public static class Helpers
{
#if EXTRA
    public static Pair Split(Numbers numbers) => (numbers[0].Twice(), numbers[^1]);
#else
    public static Pair Split(Numbers numbers) => default;
#endif

    public static unsafe_free Make() => new();
}

public struct unsafe_free
{
    public int @class;
    public int größe;
}

#endregion
