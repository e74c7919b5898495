// verdict: rejected; names: System.Threading.Thread.CurrentCulture
public static class Numbers
{
    public static void Set() => Thread.CurrentThread.CurrentCulture = new("tr"); // here
}
