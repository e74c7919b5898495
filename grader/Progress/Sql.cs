using Microsoft.Data.Sqlite;

namespace Katas.Grader.Progress;

/// <summary>Statements whose parameters are <c>$1</c>, <c>$2</c> and so on.</summary>
internal static class Sql
{
    /// <returns>How many rows were changed.</returns>
    public static int Execute(this SqliteConnection connection, string text, params object[] values)
    {
        using var command = connection.Command(text, values);
        return command.ExecuteNonQuery();
    }

    /// <returns>The first value of the first row; null where there is no row.</returns>
    public static object? Scalar(this SqliteConnection connection, string text, params object[] values)
    {
        using var command = connection.Command(text, values);
        return command.ExecuteScalar();
    }

    public static List<T> Query<T>(this SqliteConnection connection, string text, Func<SqliteDataReader, T> row)
    {
        using var command = connection.Command(text, []);
        using var reader = command.ExecuteReader();
        var rows = new List<T>();
        while (reader.Read())
            rows.Add(row(reader));
        return rows;
    }

    private static SqliteCommand Command(this SqliteConnection connection, string text, object[] values)
    {
        var command = connection.CreateCommand();
        command.CommandText = text;
        foreach (var (at, value) in values.Index())
            command.Parameters.AddWithValue($"${at + 1}", value);
        return command;
    }
}
