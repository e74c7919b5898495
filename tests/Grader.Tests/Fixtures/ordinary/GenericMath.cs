using System.Numerics;

public static class Statistics
{
    public static T Sum<T>(IEnumerable<T> values) where T : INumber<T> => values.Aggregate(T.Zero, (sum, value) => sum + value);

    public static TResult Average<T, TResult>(IReadOnlyCollection<T> values) where T : INumber<T> where TResult : IFloatingPoint<TResult> =>
        TResult.CreateChecked(Sum(values)) / TResult.CreateChecked(values.Count);

    public static T Clamp<T>(T value, T low, T high) where T : IComparisonOperators<T, T, bool> => value < low ? low : value > high ? high : value;

    public static T Parse<T>(string text) where T : IParsable<T> => T.Parse(text, null);

    public static int Bits<T>(T value) where T : IBinaryInteger<T> => int.CreateTruncating(T.PopCount(value));
}
