// verdict: rejected; names: System.Threading.Tasks.TaskScheduler.UnobservedTaskException
public static class Numbers
{
    public static void Set() => TaskScheduler.UnobservedTaskException += (_, e) => e.SetObserved(); // here
}
