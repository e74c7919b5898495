// verdict: rejected; names: System.Threading.SynchronizationContext.SetSynchronizationContext
public static class Numbers
{
    public static void Set() => SynchronizationContext.SetSynchronizationContext(new SynchronizationContext()); // here
}
