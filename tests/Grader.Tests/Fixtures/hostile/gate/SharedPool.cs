// verdict: rejected; names: System.Buffers.ArrayPool.Shared
using System.Buffers;

public static class Numbers
{
    public static byte[] Poison() => ArrayPool<byte>.Shared.Rent(4096); // here
}
