using Katas.Grader.Batching;
using Katas.Grader.Catalog;

namespace Katas.Grader.Tests.Batching;

public sealed class IntakeTests : IDisposable
{
    private readonly TemporaryRepository _copy = new();
    private readonly SubmissionFolder _folder = new();

    public void Dispose()
    {
        _copy.Dispose();
        _folder.Dispose();
    }

    [Theory]
    [InlineData("LargestNumber/Numbers.cs")]
    [InlineData("largest-number/Anything.cs")]
    [InlineData("LARGEST-NUMBER/deeper/Numbers.cs")]
    [InlineData("Numbers.cs")]
    [InlineData("katas/LargestNumber/Numbers.cs")]
    public void A_kata_is_found_by_its_folder_its_file_or_in_a_fork(string file)
    {
        _folder.With($"ann/{file}", SubmissionFolder.Right);

        Read().Should().Equal(("ann", "largest-number", null));
    }

    [Fact]
    public void Only_what_belongs_to_the_kata_is_read()
    {
        _folder.With("ann/Numbers.cs", "1").With("ann/Helper.cs", "2").With("ann/Numbers.csproj", "3").With("ann/docs/More.cs", "4");
        _folder.With("bob/katas/LargestNumber/Numbers.cs", "1").With("bob/katas/LargestNumber/hidden/NumbersHiddenTests.cs", "2").With("bob/solutions/LargestNumber/Numbers.cs", "3");

        var files = new Intake(new KataCatalog(_copy.Repository)).Read(_folder.Path, []).Where(entry => entry.Kata is not null)
            .Select(entry => string.Join(" ", entry.Read().Files.Select(file => file.Name)));

        files.Should().Equal("Helper.cs Numbers.cs", "katas/LargestNumber/Numbers.cs");
    }

    [Fact]
    public void Of_a_fork_what_is_as_it_came_is_left_out()
    {
        KataInFork("LargestNumber", File.ReadAllText(_copy.OwnFile));
        Read().Should().Equal(("ann", "", "It is a copy of the repository in which no kata was started."));

        KataInFork("LargestNumber", SubmissionFolder.Right);
        Read().Should().Equal(("ann", "largest-number", null));

        void KataInFork(string name, string text) => _folder.With($"ann/katas/{name}/Numbers.cs", text);
    }

    [Fact]
    public void Whatever_else_lies_there_becomes_a_sentence()
    {
        _folder.WithFolder("empty");
        _folder.With("file.txt", "").With("no kata/notes.txt", "").With("other file/Largest.cs", "").With("typo/LargestNmber/Numbers.cs", "")
            .With("twice/LargestNumber/Numbers.cs", "").With("twice/largest-number/Numbers.cs", "")
            .With("here and there/LargestNumber/Numbers.cs", "").With("here and there/Numbers.cs", "").With(".git/HEAD", "").With(".DS_Store", "");

        Read().Should().Equal(
            ("empty", "", "The folder is empty."),
            ("file.txt", "", "It is a file: put it into a folder that is named for its author."),
            ("here and there", "largest-number", "It was handed in 2 times: keep one."),
            ("no kata", "", "It holds no kata: a folder that is named for the kata, or a file that is named as its stub."),
            ("other file", "", "Largest.cs is the file of no kata: name it as the kata's stub, or put it into a folder that is named for the kata."),
            ("twice", "largest-number", "It was handed in 2 times, in the folders LargestNumber and largest-number: keep one."),
            ("typo", "LargestNmber", "There is no kata 'LargestNmber'. Did you mean 'largest-number'?"));
    }

    [Fact]
    public void A_link_is_never_followed()
    {
        using var elsewhere = new SubmissionFolder();
        elsewhere.With("LargestNumber/Numbers.cs", SubmissionFolder.Right);
        if (!TryLink("author", elsewhere.Path))
            Assert.Skip("this account may not make links");
        TryLink("folder/LargestNumber", Path.Combine(elsewhere.Path, "LargestNumber"));
        TryLink("file/Numbers.cs", Path.Combine(elsewhere.Path, "LargestNumber", "Numbers.cs"));
        TryLink("inside/LargestNumber/Numbers.cs", Path.Combine(elsewhere.Path, "LargestNumber", "Numbers.cs"));
        TryLink("fork/katas", elsewhere.Path);

        Read().Should().Equal(
            ("author", "", "It is a link, and links are not followed: put the folder itself here."),
            ("file", "largest-number", "Numbers.cs is a link, and links are not followed."),
            ("folder", "largest-number", "Its folder LargestNumber is a link, and links are not followed."),
            ("fork", "", "Its folder katas is a link, and links are not followed."),
            ("inside", "largest-number", "LargestNumber/Numbers.cs is a link, and links are not followed. Hand in the file itself."));
    }

    [Fact]
    public void Wanted_katas_have_an_entry_for_every_author()
    {
        _folder.With("ann/Numbers.cs", SubmissionFolder.Right).With("bob/Unknown/X.cs", "");
        _folder.WithFolder("cid");

        Read(_copy.Kata).Should().Equal(
            ("ann", "largest-number", null),
            ("bob", "largest-number", "No submission of largest-number was handed in."),
            ("cid", "", "The folder is empty."));
    }

    [Fact]
    public void A_pipe_in_place_of_a_file_keeps_nobody_waiting()
    {
        if (OperatingSystem.IsWindows())
            Assert.Skip("Windows has no pipes among files");
        GraderProcess.Tool("mkfifo", Path.Combine(_folder.WithFolder("ann"), "Numbers.cs"), Path.Combine(_folder.WithFolder("bob/katas/LargestNumber"), "Numbers.cs"));

        Read().Should().Equal(("ann", "largest-number", "Numbers.cs is empty."), ("bob", "largest-number", "katas/LargestNumber/Numbers.cs is empty."));
    }

    /// <summary>Entries with what reading them finds wrong.</summary>
    private List<(string, string, string?)> Read(params Kata[] wanted) =>
        [.. new Intake(new KataCatalog(_copy.Repository)).Read(_folder.Path, wanted).Select(entry => (entry.Author, entry.KataName, entry.Problem ?? entry.Read().Problem))];

    private bool TryLink(string relative, string target)
    {
        var link = Path.Combine(_folder.Path, relative);
        Directory.CreateDirectory(Path.GetDirectoryName(link)!);
        try
        {
            _ = Directory.Exists(target) ? Directory.CreateSymbolicLink(link, target) : File.CreateSymbolicLink(link, target);
            return true;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }
}
