namespace Katas.SecondHighestSalary.Tests;

/// <summary>Makes databases of employees and judges what the query answers on them.</summary>
internal static class Employees
{
    /// <summary>Employees 1, 2, 3 … with these salaries.</summary>
    public static SqlDatabase With(IEnumerable<long?> salaries) =>
        With(salaries.Select((salary, index) => (Id: index + 1L, Name: $"Employee {index + 1}", salary)));

    public static SqlDatabase With(IEnumerable<(long Id, string Name, long? Salary)> employees)
    {
        var database = new SqlDatabase(Query.Schema);
        database.Insert("INSERT INTO Employee (Id, Name, Salary) VALUES (?, ?, ?)",
            employees.Select(employee => new object?[] { employee.Id, employee.Name, employee.Salary }));
        return database;
    }

    /// <summary>The definition itself.</summary>
    public static long? SecondHighest(IEnumerable<long?> salaries)
    {
        var highestFirst = salaries.OfType<long>().Distinct().OrderDescending().ToList();
        return highestFirst.Count < 2 ? null : highestFirst[1];
    }

    /// <summary>Runs the query and compares its whole answer: one column of the right name, one row, the value and its type.</summary>
    /// <param name="salaries">The salaries or what they are, for the message.</param>
    public static void Check(SqlDatabase database, long? expected, string salaries)
    {
        var right = new SqlAnswer(["SecondHighestSalary"], [[expected]], 0, 0, 0);
        var actual = database.Query(Query.Text);
        actual.ToString().Should().Be(right.ToString(), "that is the answer for the salaries {0}", salaries);
    }

    public static void CheckSalaries(params long?[] salaries)
    {
        using var database = With(salaries);
        Check(database, SecondHighest(salaries), Show(salaries));
    }

    /// <summary>The first salaries of the list, NULL for null.</summary>
    public static string Show(IReadOnlyCollection<long?> salaries)
    {
        const int shown = 30;
        var list = string.Join(", ", salaries.Take(shown).Select(salary => SqlAnswer.Text(salary)));
        return salaries.Count > shown ? $"({list}, … {salaries.Count} in all)" : $"({list})";
    }
}
