// verdict: rejected; names: System.AppContext
public static class Numbers
{
    public static void Set() => AppContext.SetSwitch("System.Globalization.Invariant", false); // here
}
