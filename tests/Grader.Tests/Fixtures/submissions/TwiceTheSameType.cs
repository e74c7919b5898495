// verdict: compile-error
// Two types of one name.

namespace Katas.LargestNumber;

public static class Numbers
{
    public static int Largest(int[] numbers) => 9;
}

public static class Numbers
{
    public static int Largest(int[] numbers) => 4;
}
