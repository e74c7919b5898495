using System.Text;
using Katas.Grader.Catalog;
using Katas.Grader.Submissions;

namespace Katas.Grader.Compilation;

/// <summary>Turns the statement's examples into tests, so that they cannot be wrong.</summary>
/// <remarks>
/// A line <c>expression   // => expected</c> of a csharp block becomes an assertion; every other line stays as it is. A
/// sql block fills the tables; its last line <c>-- => value</c> is the expected answer.
/// </remarks>
internal static class ExampleTests
{
    public const string ClassName = "Examples";

    private const string Arrow = "// =>", QueryArrow = "-- =>";

    public static SourceFile? From(Kata kata)
    {
        var examples = kata.Statement.Examples;
        if (examples.Count == 0)
            return null;

        var code = new StringBuilder($"using Microsoft.Data.Sqlite;\nusing Microsoft.Extensions.Time.Testing;\n\nnamespace {kata.Namespace}.Tests;\n\npublic class {ClassName}\n{{\n");
        foreach (var (at, example) in examples.Index())
            code.Append($"    [Fact]\n    public void Example_{at + 1}_of_the_statement()\n    {{\n{(example.Language == "sql" ? Query(example) : Statements(example))}    }}\n\n");

        return new SourceFile($"{kata.Repository.Shown(kata.StatementFile)} (examples)", code.Append("}\n").ToString());
    }

    private static string Statements(Example example) => string.Concat(example.Code.Split('\n').Select(line =>
        line.Split(Arrow, 2) is [var expression, var expected]
            ? $"        Equivalent({expression.Trim()}, {expected.Trim()}, {Literal(expression.Trim())});\n"
            : $"        {line}\n")) + "\n        static void Equivalent<T>(T actual, T expected, string expression) => actual.Should().Be(expected, \"the statement says so of {0}\", expression);\n";

    private static string Query(Example example)
    {
        var lines = example.Code.TrimEnd().Split('\n');
        var expected = lines[^1].StartsWith(QueryArrow, StringComparison.Ordinal) ? lines[^1][QueryArrow.Length..].Trim() : "";
        return $"        SqlExample.Check(Query.Schema, {Literal(string.Join('\n', lines[..^1]))}, Query.Text, {Literal(expected)});\n";
    }

    private static string Literal(string text) => $"@\"{text.Replace("\"", "\"\"")}\"";
}
