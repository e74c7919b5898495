// verdict: tests-failed
// Throws exceptions inside exceptions, a thousand deep.

namespace Katas.LargestNumber;

public static class Numbers
{
    public static int Largest(int[] numbers)
    {
        var exception = new InvalidOperationException("innermost");
        for (var depth = 0; depth < 1000; depth++)
            exception = new InvalidOperationException($"around {depth}", exception);
        throw exception;
    }
}
