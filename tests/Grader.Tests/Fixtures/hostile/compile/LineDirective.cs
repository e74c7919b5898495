// verdict: compile-error
// Says that its errors are in another file.

namespace Katas.LargestNumber;

#line 1 "hidden/NumbersHiddenTests.cs"
public static class Numbers
{
    public static int Largest(int[] numbers) => nothing;
}
