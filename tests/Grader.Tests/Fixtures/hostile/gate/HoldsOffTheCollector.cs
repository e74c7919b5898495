// verdict: rejected; names: System.GC.TryStartNoGCRegion
public static class Numbers
{
    public static bool Set() => GC.TryStartNoGCRegion(1 << 20); // here
}
