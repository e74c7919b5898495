namespace Katas.Grader.Cli;
internal static class ListCommand { public static int Run(Context context, bool json) => 0; }
