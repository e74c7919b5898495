// verdict: crashed
// Ends the process when it is loaded.

using System.Runtime.CompilerServices;

namespace Katas.LargestNumber;

public static class Numbers
{
    [ModuleInitializer]
    internal static void Initialize() => Environment.Exit(0);

    public static int Largest(int[] numbers)
    {
        return Right(numbers);
    }

    private static int Right(int[] numbers)
    {
        ArgumentNullException.ThrowIfNull(numbers);
        return numbers.Length == 0 ? throw new ArgumentException("Empty.", nameof(numbers)) : numbers.Max();
    }
}
