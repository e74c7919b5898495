// verdict: compile-error (slow)
// Two overloads a level: each level doubles what has to be bound.

namespace Katas.LargestNumber;

public static class Numbers
{
    private static int M(Func<string, int> f) => 0;
    private static int M(Func<int, int> f) => 0;
    public static int Largest(int[] numbers) => M(a0 => M(a1 => M(a2 => M(a3 => M(a4 => M(a5 => M(a6 => M(a7 => M(a8 => M(a9 => M(a10 => M(a11 => M(a12 => M(a13 => M(a14 => M(a15 => M(a16 => M(a17 => M(a18 => M(a19 => M(a20 => M(a21 => M(a22 => M(a23 => a0.Nothing))))))))))))))))))))))));
}
