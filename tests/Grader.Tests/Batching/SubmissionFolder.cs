namespace Katas.Grader.Tests.Batching;

/// <summary>A folder of submissions for <c>largest-number</c>.</summary>
internal sealed class SubmissionFolder : IDisposable
{
    public const string Right = """
        namespace Katas.LargestNumber;

        public static class Numbers
        {
            public static int Largest(int[] numbers)
            {
                ArgumentNullException.ThrowIfNull(numbers);
                return numbers.Length == 0 ? throw new ArgumentException("Empty.", nameof(numbers)) : numbers.Max();
            }
        }
        """;

    public static readonly string Wrong = Right.Replace("numbers.Max()", "numbers[0]");
    public static readonly string Broken = Right.Replace("numbers.Max()", "numbers.Max(");

    public string Path { get; } = Directory.CreateTempSubdirectory("batch-").FullName;

    public void Dispose() => Directory.Delete(Path, recursive: true);

    public SubmissionFolder With(string relative, string text)
    {
        var file = System.IO.Path.Combine(Path, relative);
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(file)!);
        File.WriteAllText(file, text);
        return this;
    }

    public string WithFolder(string relative) => Directory.CreateDirectory(System.IO.Path.Combine(Path, relative)).FullName;
}
