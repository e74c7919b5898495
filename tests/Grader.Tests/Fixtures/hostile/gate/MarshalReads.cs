// verdict: rejected; names: System.Runtime.InteropServices.Marshal.ReadInt32
public static class Numbers
{
    public static int At(nint address) => System.Runtime.InteropServices.Marshal.ReadInt32(address); // here
}
