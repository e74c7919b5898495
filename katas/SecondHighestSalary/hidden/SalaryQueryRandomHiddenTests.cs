using Bogus;

namespace Katas.SecondHighestSalary.Tests;

public class SalaryQueryRandomHiddenTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void Random_tables_are_answered_as_by_sorting(int seed)
    {
        // Faker.Random is this instance's own: no global seed that tests could take from each other.
        var faker = new Faker { Random = new Randomizer(seed) };
        for (var round = 0; round < 100; round++)
        {
            var employees = Make(faker);
            using var database = Employees.With(employees);
            var salaries = employees.ConvertAll(employee => employee.Salary);

            Employees.Check(database, Employees.SecondHighest(salaries), $"{Employees.Show(salaries)} (seed {seed}, round {round})");
        }
    }

    /// <summary>Few different salaries for many employees, so that ties are the rule; some have none; ids in any order.</summary>
    private static List<(long Id, string Name, long? Salary)> Make(Faker faker)
    {
        var grades = faker.Make(faker.Random.Int(1, 12), () => faker.Random.Long(-5_000, 250_000));
        var without = faker.Random.Float();
        var ids = faker.Random.Shuffle(Enumerable.Range(1, 1_000)).Take(faker.Random.Int(0, 80));
        return ids.Select(id => ((long)id, faker.Name.FullName(), Salary())).ToList();

        long? Salary() => faker.Random.Bool(without) ? null : faker.PickRandom(grades);
    }
}
