// verdict: rejected; names: System.Threading.ThreadPool.SetMinThreads
public static class Numbers
{
    public static void Set() => ThreadPool.SetMinThreads(1000, 1000); // here
}
