namespace Katas.Grader.Complexity;

/// <summary>A class of growth, as a statement names it.</summary>
/// <param name="Name"><c>O(n log n)</c></param>
/// <param name="LogAt">The natural logarithm of the function at n; a logarithm, since 2^n leaves every number type.</param>
internal sealed record GrowthClass(string Name, Func<double, double> LogAt)
{
    /// <summary>From the slowest growth to the fastest.</summary>
    public static IReadOnlyList<GrowthClass> All { get; } =
    [
        new("O(1)", _ => 0),
        new("O(log n)", n => Math.Log(Log2(n))),
        new("O(sqrt n)", n => Math.Log(n) / 2),
        new("O(n)", Math.Log),
        new("O(n log n)", n => Math.Log(n) + Math.Log(Log2(n))),
        new("O(n sqrt n)", n => 1.5 * Math.Log(n)),
        new("O(n^2)", n => 2 * Math.Log(n)),
        new("O(n^2 log n)", n => 2 * Math.Log(n) + Math.Log(Log2(n))),
        new("O(n^3)", n => 3 * Math.Log(n)),
        new("O(2^n)", n => n * Math.Log(2)),
    ];

    /// <exception cref="GraderException">No class has that name.</exception>
    public static GrowthClass Parse(string name) => All.FirstOrDefault(known => known.Name == name)
        ?? throw new GraderException($"'{name}' is no class of growth that the grader knows. It knows {string.Join(", ", All.Select(known => known.Name))}.");

    public bool IsExponential => Name == "O(2^n)";

    /// <summary>
    /// Where n stands on the axis that slopes are taken over: ln n, so that a slope is an exponent of n; for a class that
    /// is itself exponential its own logarithm, so that a slope is a share of its exponent.
    /// </summary>
    public double AxisAt(double n) => IsExponential ? LogAt(n) : Math.Log(n);

    /// <summary>By how much the function grows when n doubles up to <paramref name="n"/>.</summary>
    public double PerDoubling(double n) => Math.Exp(LogAt(n) - LogAt(n / 2));

    private static double Log2(double n) => Math.Max(1, Math.Log2(n));
}
