// verdict: rejected; names: System.IO.File.WriteAllText
public static class Numbers
{
    public static void Report() => global::System.IO.File.WriteAllText("report.json", "{}"); // here
}
