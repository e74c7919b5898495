namespace Katas.SecondHighestSalary;

/// <summary>The schema that the query runs on, and the query itself, which is written in <c>SecondHighestSalary.sql</c>.</summary>
public static class Query
{
    /// <summary>Creates the table and its index.</summary>
    public const string Schema = """
        CREATE TABLE Employee (Id INTEGER PRIMARY KEY, Name TEXT NOT NULL, Salary INTEGER NULL);
        CREATE INDEX IX_Employee_Salary ON Employee (Salary);
        """;

    /// <summary>The text of <c>SecondHighestSalary.sql</c>, which the build embeds into the assembly.</summary>
    public static string Text { get; } = Read("SecondHighestSalary.sql");

    private static string Read(string resource)
    {
        using var stream = typeof(Query).Assembly.GetManifestResourceStream(resource)
            ?? throw new InvalidOperationException($"The assembly has no resource {resource}: is the file still there?");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
