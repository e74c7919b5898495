using System.Text.RegularExpressions;

namespace Katas.Grader.Lab;

/// <summary>A program whose growth is known: its first line says it.</summary>
/// <param name="Name">The file's name without its ending.</param>
/// <param name="Time">The class of one call of <c>Program.Run</c>.</param>
/// <param name="Space">The class of the memory that a call holds at its peak, beyond its input.</param>
/// <param name="Text">The whole file.</param>
internal sealed partial record LabelledProgram(string Name, string Time, string Space, string Text)
{
    /// <summary>Every .cs file of a folder and the folders in it.</summary>
    /// <exception cref="UsageException">There is no such folder, it holds no program, or one has no label.</exception>
    public static IReadOnlyList<LabelledProgram> In(string folder)
    {
        if (!Directory.Exists(folder))
            throw new UsageException($"There is no folder '{folder}'.");

        var programs = Directory.EnumerateFiles(folder, "*.cs", SearchOption.AllDirectories).Order(StringComparer.Ordinal).Select(Read).ToList();
        return programs.Count > 0 ? programs : throw new UsageException($"The folder '{folder}' holds no .cs file.");
    }

    private static LabelledProgram Read(string file)
    {
        var text = File.ReadAllText(file);
        var label = Label().Match(text);
        return label.Success
            ? new LabelledProgram(Path.GetFileNameWithoutExtension(file), label.Groups["time"].Value, label.Groups["space"].Value, text)
            : throw new UsageException($"{file} does not begin with a label such as '// time: O(n log n); space: O(n)'.");
    }

    [GeneratedRegex(@"\A\uFEFF?// time: (?<time>O\([^()\n]+\)); space: (?<space>O\([^()\n]+\))\s")]
    private static partial Regex Label();
}
