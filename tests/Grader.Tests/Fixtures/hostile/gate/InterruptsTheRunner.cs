// verdict: rejected; names: System.Threading.Thread.Interrupt
public static class Numbers
{
    public static void Stop() => Thread.CurrentThread.Interrupt(); // here
}
