namespace Katas.SecondHighestSalary.Tests;

public class SalaryQueryTests
{
    [Fact]
    public void The_column_is_named_SecondHighestSalary() => Answer(300, 200).Columns.Should().Equal("SecondHighestSalary");

    [Fact]
    public void It_is_the_highest_salary_but_one() => SecondHighest(100, 300, 200).Should().Be(200);

    [Fact]
    public void Employees_who_share_the_highest_salary_count_once() => SecondHighest(300, 200, 300).Should().Be(200);

    [Fact]
    public void Employees_who_share_the_second_highest_salary_are_one_row() => SecondHighest(200, 300, 200).Should().Be(200);

    [Fact]
    public void No_salary_is_not_a_salary() => SecondHighest(300, null).Should().BeNull();

    [Fact]
    public void One_salary_has_no_second() => SecondHighest(300).Should().BeNull();

    [Fact]
    public void Equal_salaries_have_no_second() => SecondHighest(300, 300).Should().BeNull();

    [Fact]
    public void Without_employees_there_is_one_row_with_NULL() => SecondHighest().Should().BeNull();

    private static long? SecondHighest(params long?[] salaries)
    {
        var answer = Answer(salaries);
        answer.Rows.Should().ContainSingle("there must be one row, and the query returned {0}", answer).Which.Should().ContainSingle();
        return (long?)answer.Rows[0][0];
    }

    private static SqlAnswer Answer(params long?[] salaries)
    {
        using var database = new SqlDatabase(Query.Schema);
        database.Insert("INSERT INTO Employee (Name, Salary) VALUES (?, ?)", salaries.Select(salary => new object?[] { "Ada", salary }));
        return database.Query(Query.Text);
    }
}
