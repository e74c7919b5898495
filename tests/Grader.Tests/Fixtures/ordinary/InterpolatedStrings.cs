using System.Globalization;
using System.Text;

public static class Texts
{
    public static string Report(string name, double value, DateTime when) =>
        $"{name,-10}|{value,8:0.00}|{when:yyyy-MM-dd} {{escaped}} {(value > 1 ? "many" : "one")}";

    public static string Invariant(double value) => string.Create(CultureInfo.InvariantCulture, $"{value:N2}");

    public static string Fixed(double value) => FormattableString.Invariant($"{value}");

    public static string Raw(string name) => $$"""
        { "name": "{{name}}" }
        """;

    public static StringBuilder Append(StringBuilder builder, int n) => builder.Append($"n = {n}, {n:X4}").AppendLine().AppendFormat("{0}", n);

    public static bool TryWrite(Span<char> target, int n, out int written) => target.TryWrite($"{n} items", out written);
}
