// verdict: rejected; names: System.GC.RefreshMemoryLimit
public static class Numbers
{
    public static void Set() => GC.RefreshMemoryLimit(); // here
}
