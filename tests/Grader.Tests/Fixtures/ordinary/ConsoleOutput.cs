using static System.Console;
using Out = System.Console;

public static class Board
{
    public static void Print(int[][] cells)
    {
        ForegroundColor = ConsoleColor.Green;
        foreach (var row in cells)
            WriteLine(string.Join(" ", row.Select(cell => $"{cell,3}")));
        ResetColor();
        Out.Write("{0} rows", cells.Length);
        Error.WriteLine();
        Console.Out.Flush();
        System.Diagnostics.Debug.Assert(cells.Length > 0, "There are rows.");
        Console.WriteLine($"{Environment.NewLine}{Console.ReadLine()}");
    }
}
