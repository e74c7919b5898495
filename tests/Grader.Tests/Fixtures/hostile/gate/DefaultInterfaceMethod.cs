// verdict: rejected; names: System.Diagnostics.Process.GetCurrentProcess
public interface IStops
{
    void Stop() => System.Diagnostics.Process.GetCurrentProcess().Kill(); // here
}
