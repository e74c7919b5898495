// verdict: tests-failed
// stopped-by: namespaces
// Reads a file of the system.

namespace Katas.LargestNumber;

public static class Numbers
{
    public static int Largest(int[] numbers)
    {
        try
        {
            return File.ReadAllText("/etc/passwd").Length > 0 ? Right(numbers) : 0;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return 0;
        }
    }

    private static int Right(int[] numbers)
    {
        ArgumentNullException.ThrowIfNull(numbers);
        return numbers.Length == 0 ? throw new ArgumentException("Empty.", nameof(numbers)) : numbers.Max();
    }
}
