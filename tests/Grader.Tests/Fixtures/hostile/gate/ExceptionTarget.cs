// verdict: rejected; names: System.Exception.TargetSite
public static class Numbers
{
    public static string? Site(Exception exception) => exception.TargetSite?.Name; // here
}
