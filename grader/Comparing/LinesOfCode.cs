using Katas.Grader.Submissions;

namespace Katas.Grader.Comparing;

/// <summary>Counts lines that hold more than blanks and comments.</summary>
internal static class LinesOfCode
{
    public static int In(Submission submission) => submission.Files.Sum(In);

    private static int In(SourceFile file)
    {
        var (lines, isComment) = (0, false);
        foreach (var line in file.Text.Split('\n').Select(line => line.Trim()).Where(line => line.Length > 0))
        {
            if (isComment)
            {
                isComment = !line.EndsWith("*/", StringComparison.Ordinal);
            }
            else if (line.StartsWith("/*", StringComparison.Ordinal))
            {
                isComment = !line.Contains("*/", StringComparison.Ordinal);
            }
            else if (!line.StartsWith(file.IsQuery ? "--" : "//", StringComparison.Ordinal))
            {
                lines++;
            }
        }

        return lines;
    }
}
