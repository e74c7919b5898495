public record Person(string First, string Last)
{
    public string Full => $"{First} {Last}";
}

public record Employee(string First, string Last, decimal Salary) : Person(First, Last), IComparable<Employee>
{
    public int CompareTo(Employee? other) => other is null ? 1 : Salary.CompareTo(other.Salary);
}

public readonly record struct Point(double X, double Y)
{
    public static Point operator +(Point a, Point b) => new(a.X + b.X, a.Y + b.Y);
    public static Point operator -(Point a) => a with { X = -a.X, Y = -a.Y };
    public static implicit operator Point((double X, double Y) pair) => new(pair.X, pair.Y);
    public static explicit operator double(Point point) => Math.Sqrt(point.X * point.X + point.Y * point.Y);
}

public static class Use
{
    public static string Raise(Employee employee)
    {
        var (first, last, salary) = employee;
        var raised = employee with { Salary = salary * 1.1m };
        Point sum = new Point(1, 2) + (3, 4);
        return $"{first} {last}: {raised.Salary:F2} {(double)sum} {raised == employee} {raised.GetHashCode()} {raised}";
    }
}
