namespace Katas.SecondHighestSalary.Tests;

public class SalaryQueryHiddenTests
{
    [Fact]
    public void Every_table_of_up_to_four_employees_is_answered_as_by_sorting()
    {
        long?[] choice = [null, -2, -1, 0, 1, 2];
        IEnumerable<long?[]> tables = [[]];
        for (var size = 1; size <= 4; size++)
        {
            tables = tables.SelectMany(table => choice.Select(salary => (long?[])[.. table, salary])).ToList();
            foreach (var table in tables)
                Employees.CheckSalaries(table);
        }
    }

    [Fact]
    public void Salaries_that_are_zero_or_negative_count()
    {
        Employees.CheckSalaries(500, 0);
        Employees.CheckSalaries(0, -1);
        Employees.CheckSalaries(-10, -20, -30);
        Employees.CheckSalaries(1, -1, null);
    }

    [Fact]
    public void Employees_without_a_salary_are_left_out()
    {
        Employees.CheckSalaries(null, 300, null, 200, null);
        Employees.CheckSalaries(null, 300, null);
        Employees.CheckSalaries(null, -300);
        Employees.CheckSalaries(null, null, null);
    }

    [Fact]
    public void Salaries_may_be_as_far_apart_as_64_bits_allow()
    {
        Employees.CheckSalaries(long.MaxValue, long.MinValue);
        Employees.CheckSalaries(long.MinValue, null);
        Employees.CheckSalaries(long.MinValue, long.MinValue);
        Employees.CheckSalaries(long.MinValue + 1, long.MinValue);
        Employees.CheckSalaries(long.MaxValue, long.MaxValue, long.MaxValue - 1, 0);
    }

    [Fact]
    public void Ties_of_any_length_count_once()
    {
        Employees.CheckSalaries([.. Enumerable.Repeat<long?>(900, 1_500), 700, .. Enumerable.Repeat<long?>(800, 1_500)]);
        Employees.CheckSalaries([.. Enumerable.Repeat<long?>(900, 3_000)]);
        Employees.CheckSalaries([.. Enumerable.Repeat<long?>(null, 3_000), 1, 2]);
    }

    [Fact]
    public void Ids_and_names_say_nothing_about_salaries()
    {
        List<(long Id, string Name, long? Salary)> employees =
        [
            (long.MaxValue, "NULL", 100), (-7, "", 300),
            (0, "O'Neill; DROP TABLE Employee; --", 400), (42, "李明", null), (1, "300", 400),
        ];
        using var database = Employees.With(employees);

        Employees.Check(database, 300, "100, 300, 400, NULL, 400");
    }
}
