namespace Katas.SecondHighestSalary.Tests;

/// <summary>A million employees are in scope. How the steps grow is judged by the workload, not here.</summary>
public class ManyEmployeesHiddenTests(ManyEmployeesHiddenTests.Company company) : IClassFixture<ManyEmployeesHiddenTests.Company>
{
    [Fact]
    public void A_million_employees_are_answered() =>
        Employees.Check(company.Database, 9_000_000,
            "of a million employees: 400,000 share 9,500,000, 300,000 share 9,000,000, 200,000 have none, the others earn less");

    /// <summary>Made once, by SQLite itself: inserting the rows from here takes longer than all tests together.</summary>
    public sealed class Company : IDisposable
    {
        public SqlDatabase Database { get; } = new(Query.Schema);

        public Company() => Database.Run("""
            WITH RECURSIVE Number (I) AS (SELECT 0 UNION ALL SELECT I + 1 FROM Number WHERE I < 999999)
            INSERT INTO Employee (Id, Name, Salary)
            SELECT I, 'E', CASE WHEN I % 10 < 4 THEN 9500000 WHEN I % 10 < 7 THEN 9000000 WHEN I % 10 < 8 THEN I END
            FROM Number;
            """);

        public void Dispose() => Database.Dispose();
    }
}
