using BenchmarkDotNet.Attributes;

namespace Katas.SecondHighestSalary.Tests;

/// <summary>N is the number of employees; the cost is SQLite's own count of steps.</summary>
public class SalaryQueryWorkload : Workload
{
    /// <summary>Some employees of other salaries, so that the answer is not always the same.</summary>
    private const int Others = 5;

    private SqlDatabase? _database;
    private long? _steps;

    /// <summary>What most employees have in common.</summary>
    public enum Payroll
    {
        /// <summary>Nothing: every salary is different.</summary>
        Distinct,

        /// <summary>They share the highest salary.</summary>
        TiesOfTheFirst,

        /// <summary>They share the second highest salary.</summary>
        TiesOfTheSecond,

        /// <summary>Half of them share the highest salary, half the second highest.</summary>
        TiesOfBoth,

        /// <summary>They have no salary.</summary>
        MostlyNull,

        /// <summary>Nobody has a salary.</summary>
        AllNull,
    }

    [Params(1_000, 10_000, 100_000)]
    public override int N { get; set; }

    [Params(Payroll.Distinct, Payroll.TiesOfTheFirst, Payroll.TiesOfTheSecond, Payroll.TiesOfBoth, Payroll.MostlyNull, Payroll.AllNull)]
    public Payroll Shape { get; set; }

    public override long? Cost => _steps;

    [GlobalSetup]
    public void Setup()
    {
        var random = new Random(Seed);
        var highest = random.Next(1_000_000, 2_000_000);
        var second = highest - random.Next(1, 1_000);
        var salaries = new long?[N];
        for (var i = 0; i < N; i++)
        {
            salaries[i] = Shape switch
            {
                Payroll.Distinct => highest - 7L * i,
                Payroll.TiesOfTheFirst => i < Others ? second - i : highest,
                Payroll.TiesOfTheSecond => i == 0 ? highest : second,
                Payroll.TiesOfBoth => i % 2 == 0 ? highest : second,
                Payroll.MostlyNull => i < Others ? second - i : null,
                _ => null,
            };
        }

        random.Shuffle(salaries);
        _database?.Dispose();
        _database = new SqlDatabase(Query.Schema);
        _database.Insert("INSERT INTO Employee (Name, Salary) VALUES (?, ?)", salaries.Select(salary => new object?[] { "E", salary }));
    }

    [GlobalCleanup]
    public void Cleanup() => _database?.Dispose();

    /// <summary>The columns and rows that the query returns, as text.</summary>
    [Benchmark]
    [Growth(Time = "O(log n)", From = 1 << 8, To = 1 << 17)]
    public string SecondHighestSalary()
    {
        var answer = _database!.Query(Query.Text);
        _steps = answer.Steps;
        return answer.ToString();
    }
}
