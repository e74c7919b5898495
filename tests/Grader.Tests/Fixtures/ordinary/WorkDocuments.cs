/// <summary>Documented as a class should be: see <see cref="System.IO.File"/> for what it is not.</summary>
/// <remarks>It mentions <c>System.Diagnostics.Process</c> in words alone; "System.IO.File" in a string does nothing either.</remarks>
public static class Documented
{
    // File.ReadAllText("x") in a comment does no harm.
    public const string Text = "Process.Start";

    /// <summary>Own members may have any name.</summary>
    public static int Exit(int code) => code;

    public static int Use() => Exit(1) + File.Length;

    private static class File
    {
        public static int Length => Text.Length;
    }
}
