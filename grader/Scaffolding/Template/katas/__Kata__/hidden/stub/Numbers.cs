namespace Katas.__Kata__;

public static class Numbers
{
    /// <summary>Finds the largest number.</summary>
    /// <param name="numbers">At least one number.</param>
    /// <exception cref="ArgumentNullException"><paramref name="numbers"/> is null.</exception>
    /// <exception cref="ArgumentException"><paramref name="numbers"/> is empty.</exception>
    public static int Largest(int[] numbers) => throw new NotImplementedException();
}
