namespace Katas.SecondHighestSalary.Tests;

public class SalaryQueryShapeHiddenTests
{
    [Fact]
    public void The_file_holds_exactly_one_reading_statement() =>
        FluentActions.Invoking(() => Answer(300, 200)).Should().NotThrow<SqlQueryException>();

    [Fact]
    public void The_column_has_its_name_also_when_there_is_no_second_salary()
    {
        Answer().Columns.Should().Equal("SecondHighestSalary");
        Answer(300).Columns.Should().Equal("SecondHighestSalary");
    }

    [Theory]
    [InlineData(0, 0, 0)]
    [InlineData(1, 0, 0)]
    [InlineData(4, 0, 0)]
    [InlineData(1, 5, 0)]
    [InlineData(5, 5, 5)]
    [InlineData(0, 0, 5)]
    public void There_is_exactly_one_row(int first, int second, int without)
    {
        var answer = Answer(
        [
            .. Enumerable.Repeat<long?>(900, first), .. Enumerable.Repeat<long?>(800, second), .. Enumerable.Repeat<long?>(null, without),
        ]);

        answer.Rows.Should().ContainSingle(
                "{0} employees have the highest salary, {1} the second highest, {2} none, and the query returned {3}",
                first, second, without, answer)
            .Which.Should().ContainSingle();
    }

    [Fact]
    public void The_value_is_an_integer() =>
        Answer(300, 200).Rows[0][0].Should().BeOfType<long>("salaries are integers, and so is the second highest");

    [Fact]
    public void The_answer_comes_from_the_rows_as_they_are_when_the_query_runs()
    {
        using var database = Employees.With([300, 200, 100]);
        Employees.Check(database, 200, "300, 200, 100");

        database.Run("DELETE FROM Employee WHERE Salary = 300");
        Employees.Check(database, 100, "200, 100");

        database.Run("UPDATE Employee SET Salary = NULL WHERE Salary = 100");
        Employees.Check(database, null, "200, NULL");

        database.Run("INSERT INTO Employee (Name, Salary) VALUES ('New', 250), ('Newer', 250)");
        Employees.Check(database, 200, "200, NULL, 250, 250");
    }

    [Fact]
    public void Running_it_twice_answers_the_same_and_changes_nothing()
    {
        using var database = Employees.With([300, 200, null, 300]);
        var changes = database.TotalChanges;

        Employees.Check(database, 200, "300, 200, NULL, 300");
        Employees.Check(database, 200, "300, 200, NULL, 300");

        database.TotalChanges.Should().Be(changes, "the query must not write");
    }

    private static SqlAnswer Answer(params long?[] salaries)
    {
        using var database = Employees.With(salaries);
        return database.Query(Query.Text);
    }
}
