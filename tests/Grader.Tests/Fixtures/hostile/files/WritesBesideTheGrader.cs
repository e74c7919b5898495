// verdict: tests-failed
// stopped-by: namespaces
// Writes where the grader lies, and takes it away again.

namespace Katas.LargestNumber;

public static class Numbers
{
    public static int Largest(int[] numbers)
    {
        var file = Path.Combine(AppContext.BaseDirectory, "written-by-a-submission");
        try
        {
            File.WriteAllText(file, "here");
            File.Delete(file);
            return Right(numbers);
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
