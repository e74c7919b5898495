using System.Diagnostics;
using System.Text;
using Katas.Grader.Execution;
using Katas.Grader.Submissions;

namespace Katas.Grader.Tests.Submissions;

public sealed class SubmissionReaderTests : IDisposable
{
    private const string Code = "// Größe\nclass A;\n";

    private readonly TemporaryRepository _copy = new();
    private readonly string _folder = Directory.CreateTempSubdirectory("katas-").FullName;

    public void Dispose()
    {
        _copy.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    public static TheoryData<string> Marked => ["utf-8", "utf-16", "utf-16BE", "utf-32", "utf-32BE"];

    [Theory]
    [MemberData(nameof(Marked))]
    public void A_byte_order_mark_says_the_encoding(string name)
    {
        var encoding = Encoding.GetEncoding(name);
        File.WriteAllBytes(Named("A.cs"), [.. encoding.Preamble, .. encoding.GetBytes(Code)]);

        Read().Files.Should().Equal(new SourceFile(Named("A.cs"), Code));
    }

    [Theory]
    [InlineData("a\nb\0c", "is no text: line 2 holds a NUL character. Save the file as UTF-8.")]
    [InlineData("\0", "is no text: line 1 holds a NUL character. Save the file as UTF-8.")]
    public void A_file_with_nul_characters_is_no_text(string text, string problem)
    {
        File.WriteAllText(Named("A.cs"), text);

        Read().Problem.Should().Be($"{Named("A.cs")} {problem}");
    }

    [Fact]
    public void Half_a_surrogate_pair_is_no_character()
    {
        File.WriteAllBytes(Named("A.cs"), [0xFF, 0xFE, .. Encoding.Unicode.GetBytes("ab\n"), 0x00, 0xD8, .. Encoding.Unicode.GetBytes("c")]);

        Read().Problem.Should().MatchRegex(@"is not UTF-16: line \d holds bytes that are no character\. Save the file as UTF-8\.$");
    }

    [Fact]
    public void A_large_file_is_not_taken()
    {
        File.WriteAllText(Named("A.cs"), new string(' ', 256 * 1024 + 1));

        Read().Problem.Should().Be($"{Named("A.cs")} is larger than 256 KiB.");
    }

    [Fact]
    public void Many_files_that_are_large_together_are_not_taken()
    {
        for (var at = 0; at < 5; at++)
            File.WriteAllText(Named($"A{at}.cs"), new string(' ', 250 * 1024));

        Read().Problem.Should().Be("The submission is larger than 1024 KiB.");
    }

    [Fact]
    public void Very_many_files_are_not_taken()
    {
        for (var at = 0; at < 51; at++)
            File.WriteAllText(Named($"A{at}.cs"), Code);

        Read().Problem.Should().Be("The submission has more than 50 source files.");
    }

    [Fact]
    public void A_link_to_a_file_is_refused_and_a_link_to_a_folder_not_gone_into()
    {
        File.WriteAllText(Named("A.cs"), Code);
        Directory.CreateSymbolicLink(Named("elsewhere"), _copy.Kata.StubFolder);
        Read().Files.Should().ContainSingle();

        File.CreateSymbolicLink(Named("B.cs"), _copy.OwnFile);
        Read().Problem.Should().Be($"{Named("B.cs")} is a link, and links are not followed. Hand in the file itself.");
    }

    [Fact]
    public void A_folder_that_is_a_link_is_refused()
    {
        Directory.CreateSymbolicLink(Named("link"), _copy.Kata.StubFolder);

        SubmissionReader.At(_copy.Kata, Named("link")).Problem.Should().Be("The submission's folder is a link, and links are not followed. Name the folder itself.");
    }

    [Fact]
    public void Nothing_but_sources_is_taken()
    {
        foreach (var name in (string[])["A.csproj", "Directory.Build.props", ".editorconfig", ".globalconfig", "Generator.dll", "A.cs.txt", "obj/B.cs", "bin/B.cs", "1/2/3/4/5/B.cs"])
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Named(name))!);
            File.WriteAllText(Named(name), "not C#");
        }

        File.WriteAllText(Named("A.cs"), Code);

        Read().Files.Should().Equal(new SourceFile(Named("A.cs"), Code));
    }

    [Fact]
    public void A_named_pipe_is_not_waited_for()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no named pipes among files.");
        using (var process = Launcher.Start(new ProcessStartInfo("mkfifo", [Named("A.cs")])))
        {
            process.WaitForExit();
            Launcher.Forget(process.Id);
        }

        Read().Problem.Should().StartWith($"{Named("A.cs")} is empty.");
    }

    [Fact]
    public void An_unreadable_file_is_named()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows() || Environment.IsPrivilegedProcess, "Permissions do not stop this user.");
        File.WriteAllText(Named("A.cs"), Code);
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(Named("A.cs"), UnixFileMode.None);

        Read().Problem.Should().Be($"{Named("A.cs")} cannot be read: check its permissions.");
    }

    [Fact]
    public void A_control_character_in_a_name_reaches_nobody()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no such names.");
        File.WriteAllText(Named("A\n\u001b[31m.cs"), Code);

        Read().Files[0].Name.Should().Be(Named("A??[31m.cs"));
    }

    private string Named(string name) => Path.Combine(_folder, name);

    private Submission Read() => SubmissionReader.At(_copy.Kata, _folder);
}
