using System.Buffers.Binary;
using System.Collections;
using System.Numerics;

public static class Bits
{
    public static int Distance(uint a, uint b) => BitOperations.PopCount(a ^ b);
    public static int Highest(ulong n) => BitOperations.Log2(n) + BitOperations.LeadingZeroCount(n) + BitOperations.TrailingZeroCount(n);
    public static uint Rotate(uint n) => BitOperations.RotateLeft(n, 5) >>> 3;
    public static uint RoundUp(uint n) => BitOperations.RoundUpToPowerOf2(n);

    public static byte[] Encode(int n)
    {
        var bytes = new byte[8];
        BinaryPrimitives.WriteInt32BigEndian(bytes, n);
        BinaryPrimitives.WriteUInt32LittleEndian(bytes.AsSpan(4), (uint)n);
        if (BitConverter.IsLittleEndian)
            Array.Reverse(bytes);
        return bytes;
    }

    public static int Sieve(int n)
    {
        var composite = new BitArray(n);
        composite[1] = true;
        composite.Set(0, true);
        return composite.Cast<bool>().Count(bit => !bit) + Convert.ToInt32("1010", 2) + BitConverter.ToInt32(BitConverter.GetBytes(1.5f));
    }
}
