// verdict: compile-error
// The hole does not end.

namespace Katas.LargestNumber;

public static class Numbers { public static int Largest(int[] numbers) => $"{numbers[$"{0
