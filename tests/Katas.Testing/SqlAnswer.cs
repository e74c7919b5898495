using System.Globalization;

namespace Katas.Testing;

/// <summary>What a query returned, and what SQLite's own counters say that it cost.</summary>
/// <param name="Columns">The names of the columns, as the query spells them.</param>
/// <param name="Rows">The rows in the order they came; a value is a long, a double, a string, a byte[] or null.</param>
/// <param name="Steps">Instructions of SQLite's virtual machine (<c>SQLITE_STMTSTATUS_VM_STEP</c>): the same on every machine.</param>
/// <param name="FullScanSteps">How often the query moved to the next row of a full scan (<c>SQLITE_STMTSTATUS_FULLSCAN_STEP</c>).</param>
/// <param name="Sorts">How often the query sorted (<c>SQLITE_STMTSTATUS_SORT</c>).</param>
public sealed record SqlAnswer(
    IReadOnlyList<string> Columns, IReadOnlyList<object?[]> Rows, long Steps, long FullScanSteps, long Sorts)
{
    private const int Shown = 10;

    /// <summary>The answer without its cost, short enough for a failure message: <c>(Id, Name): (1, 'Ada'), (2, NULL)</c>.</summary>
    public override string ToString()
    {
        var rows = Rows.Take(Shown).Select(row => $"({string.Join(", ", row.Select(Literal))})");
        var more = Rows.Count > Shown ? $", … ({Rows.Count} rows)" : "";
        return $"({string.Join(", ", Columns)}): {(Rows.Count == 0 ? "no row" : string.Join(", ", rows))}{more}";
    }

    /// <summary>A value as plain text, <c>NULL</c> for null.</summary>
    public static string Text(object? value) => value switch
    {
        null => "NULL",
        byte[] bytes => $"X'{Convert.ToHexString(bytes)}'",
        _ => Convert.ToString(value, CultureInfo.InvariantCulture) ?? "",
    };

    /// <summary>A value as SQL would write it, so that 200, 200.0 and '200' look different.</summary>
    private static string Literal(object? value) => value switch
    {
        string text => $"'{text.Replace("'", "''")}'",
        double number when double.IsInteger(number) => number.ToString("0.0", CultureInfo.InvariantCulture),
        _ => Text(value),
    };
}
