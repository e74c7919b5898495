using System.Text.RegularExpressions;
using Katas.Grader.Catalog;
using Katas.Grader.Cli;
using YamlDotNet.RepresentationModel;

namespace Katas.Grader.Tests.Workplace;

/// <summary>Holds the workflow that grades forks to what it is there for.</summary>
public sealed partial class ClassroomTests
{
    private const string Copies = "github.event.repository.fork || vars.KATAS_CLASSROOM == 'true'";

    private static readonly string Text = Workflow("classroom.yml");

    [Fact]
    public void Its_command_line_is_accepted()
    {
        var command = Command().Matches(Text).Should().ContainSingle().Subject.Groups[1].Value;

        CommandLine.Problems(command.Split(' ')).Should().BeEmpty();
    }

    [Fact]
    public void It_shows_and_keeps_what_the_command_writes()
    {
        var written = Output().Matches(Text).Select(match => match.Groups[1].Value);

        written.Should().Equal("summary.md", "results.xml");
        Text.Should().Contain("cat summary.md >> \"$GITHUB_STEP_SUMMARY\"").And.Contain("path: results.xml");
    }

    [Fact]
    public void It_may_only_read_and_grades_only_copies()
    {
        var root = (YamlMappingNode)Parse();

        root["permissions"].ToString().Should().Be("{ { contents, read } }");
        root["jobs"]["grade"]["if"].ToString().Should().Be(Copies);
    }

    [Fact]
    public void What_it_grades_is_not_held_to_be_a_fresh_clone() => Workflow("ci.yml").Should().Contain($"if: github.event_name == 'pull_request' || !({Copies})\n");

    private static string Workflow(string name) => File.ReadAllText(Path.Combine(Repository.Find().Root, ".github", "workflows", name));

    private static YamlNode Parse()
    {
        var stream = new YamlStream();
        stream.Load(new StringReader(Text));
        return stream.Documents.Should().ContainSingle().Subject.RootNode;
    }

    [GeneratedRegex(@"run: \./kata (.+)")]
    private static partial Regex Command();

    [GeneratedRegex(@"--output (\S+)")]
    private static partial Regex Output();
}
