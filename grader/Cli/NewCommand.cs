namespace Katas.Grader.Cli;
internal static class NewCommand { public static int Run(Context context, string name) => 0; }
