// time: O(2^n); space: O(1)
// Plays the towers of Hanoi: 2^n - 1 moves by two calls of itself a disc; depth n, and nothing on the heap.
public static class Program
{
    public sealed record Towers(int Discs, int Salt);

    public static object Setup(int n, int seed) => new Towers(n, seed);

    public static object? Run(object input)
    {
        var (discs, salt) = (Towers)input;
        return Move(discs, 0, 1, 2, salt);
    }

    private static int Move(int discs, int from, int to, int over, int digest)
    {
        if (discs == 0)
            return digest;

        digest = Move(discs - 1, from, over, to, digest);
        digest = digest * 31 + discs * 9 + from * 3 + to;
        return Move(discs - 1, over, to, from, digest);
    }
}
