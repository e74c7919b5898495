using System.Buffers;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

public static class Fast
{
    private static readonly SearchValues<char> Vowels = SearchValues.Create("aeiou");
    private static readonly ArrayPool<int> Pool = ArrayPool<int>.Create();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int Vowel(ReadOnlySpan<char> text) => text.IndexOfAny(Vowels);

    public static Dictionary<string, int> Count(IEnumerable<string> words)
    {
        var counts = new Dictionary<string, int>();
        foreach (var word in words)
            CollectionsMarshal.GetValueRefOrAddDefault(counts, word, out _)++;
        return counts;
    }

    public static int Sum(List<int> list)
    {
        var sum = 0;
        foreach (var n in CollectionsMarshal.AsSpan(list))
            sum += n;
        return sum;
    }

    public static int Rent(int n)
    {
        var buffer = Pool.Rent(n);
        try
        {
            buffer.AsSpan(0, n).Fill(1);
            return buffer.Take(n).Sum() + MemoryMarshal.AsBytes("ab".AsSpan()).Length + MemoryMarshal.Cast<int, byte>(buffer).Length;
        }
        finally
        {
            Pool.Return(buffer);
        }
    }

    public static int Lookup(Dictionary<string, int> counts, ReadOnlySpan<char> key) => counts.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(key, out var n) ? n : 0;

    public static ref int At(int[] array, int i) => ref array[i];

    public static void Write(IBufferWriter<byte> writer) => writer.Write(new ReadOnlySpan<byte>(GC.AllocateUninitializedArray<byte>(3)));

    public static long Walk(ReadOnlySequence<byte> sequence)
    {
        var reader = new SequenceReader<byte>(sequence);
        return reader.TryReadTo(out ReadOnlySequence<byte> line, (byte)'\n') ? line.Length : -1;
    }
}
