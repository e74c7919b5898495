using FluentAssertions;

namespace Katas.Testing;

/// <summary>Runs an example of a statement: what a query answers on a database of a few rows.</summary>
public static class SqlExample
{
    /// <summary>Creates the database, runs the query, and asserts that it returns one row with one column of the given value.</summary>
    /// <param name="schema">The script that creates the tables.</param>
    /// <param name="statements">The example's own statements, which insert its rows.</param>
    /// <param name="query">The query of the submission.</param>
    /// <param name="expected">The value as text, <c>NULL</c> for null.</param>
    /// <exception cref="SqlQueryException">The query was refused or stopped.</exception>
    public static void Check(string schema, string statements, string query, string expected)
    {
        using var database = new SqlDatabase(schema);
        database.Run(statements);

        var answer = database.Query(query);

        var actual = answer.Rows is [[var value]] ? SqlAnswer.Text(value) : answer.ToString();
        actual.Should().Be(expected, "that is the one value that the query must return after\n{0}\n", statements.Trim());
    }
}
