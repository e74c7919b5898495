public abstract record Shape;
public record Circle(double Radius) : Shape;
public record Rectangle(double Width, double Height) : Shape;

public static class Shapes
{
    public static double Area(Shape shape) => shape switch
    {
        Circle { Radius: 0 } => 0,
        Circle(var radius) => Math.PI * radius * radius,
        Rectangle { Width: var width, Height: var height } when width == height => Math.Pow(width, 2),
        Rectangle(var width, var height) => width * height,
        null => throw new ArgumentNullException(nameof(shape)),
        _ => throw new NotSupportedException($"Unknown shape {shape.GetType().Name}"),
    };

    public static string Describe(object? value) => value switch
    {
        null => "nothing",
        int and (< 0 or > 100) => "out of range",
        int n => $"number {n}",
        string { Length: > 3 } s => s[..3] + "…",
        int[] and [] => "never",
        int[] and [var first, .., var last] => $"{first}..{last}",
        IEnumerable<int> many => string.Join(",", many),
        not string => "something",
        _ => "text",
    };

    public static int Sign(int n) => n switch { > 0 => 1, 0 => 0, < 0 => -1 };

    public static bool IsVowel(char c) => c is 'a' or 'e' or 'i' or 'o' or 'u';
}
