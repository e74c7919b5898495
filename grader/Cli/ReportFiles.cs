using System.Text;

namespace Katas.Grader.Cli;

/// <summary>The files that a report is written to, each in the form that its name ends in.</summary>
/// <param name="files">Any number.</param>
/// <param name="endings">What names may end in, as the end of a sentence.</param>
/// <param name="formats">The form that goes with each ending.</param>
internal sealed class ReportFiles(IReadOnlyList<string> files, string endings, Dictionary<string, string> formats)
{
    /// <summary>Finds out before anything is graded whether the files can be written.</summary>
    /// <exception cref="UsageException">One cannot.</exception>
    public void Check()
    {
        foreach (var file in files)
        {
            FormatOf(file);
            if (Directory.Exists(file))
                throw new UsageException($"'{file}' is a folder: name a file for the report.");
            if (!Directory.Exists(Path.GetDirectoryName(Path.GetFullPath(file))))
                throw new UsageException($"The report cannot be written to '{file}': there is no such folder.");
        }
    }

    /// <summary>Whether one of them is of this form.</summary>
    public bool Hold(string format) => files.Any(file => FormatOf(file) == format);

    /// <param name="render">Told a form: the report's text in it.</param>
    /// <exception cref="UsageException">A file cannot be written.</exception>
    public void Write(Func<string, string> render)
    {
        foreach (var file in files)
        {
            try
            {
                WholeFile.Write(file, Encoding.UTF8.GetBytes(render(FormatOf(file))));
            }
            catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
            {
                throw new UsageException($"The report cannot be written to '{file}': {exception.Message}");
            }
        }
    }

    private string FormatOf(string file) => Path.GetExtension(file).ToLowerInvariant() is var ending && formats.TryGetValue(ending, out var format)
        ? format
        : throw new UsageException($"'{file}' ends in '{ending}', which says nothing about the form of the report: end it in {endings}.");
}
