// verdict: compile-error
// A pointer.

namespace Katas.LargestNumber;

public static unsafe class Numbers { public static int Largest(int[] numbers) { fixed (int* first = numbers) return *first; } }
