// verdict: rejected; names: System.Threading.Thread.Priority
public static class Numbers
{
    public static Thread Start() => new(() => { }) { Priority = ThreadPriority.Highest }; // here
}
