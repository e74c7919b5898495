using System.Runtime.CompilerServices;

[InlineArray(8)]
public struct Buffer8
{
    private int _first;
}

public static class Rows
{
    public static int Sum(int seed)
    {
        var buffer = new Buffer8();
        for (var i = 0; i < 8; i++)
            buffer[i] = seed + i;

        var sum = 0;
        foreach (var n in buffer)
            sum += n;
        foreach (var n in buffer[2..5])
            sum += n;
        Span<int> all = buffer;
        return sum + all.Length + buffer[^1];
    }
}
