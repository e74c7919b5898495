// verdict: rejected; names: System.Runtime.GCSettings
public static class Numbers
{
    public static void Set() => System.Runtime.GCSettings.LatencyMode = System.Runtime.GCLatencyMode.SustainedLowLatency; // here
}
