using System.Text.RegularExpressions;
using Katas.Grader.Catalog;
using Katas.Grader.Cli;
using YamlDotNet.RepresentationModel;

namespace Katas.Grader.Tests.Batching;

/// <summary>Holds the ready files of docs/scale to what they are copied for.</summary>
public sealed partial class ScaleDocumentTests
{
    private static string Folder => Path.Combine(Repository.Find().Root, "docs", "scale");

    [Theory]
    [InlineData("README.md", 6)]
    [InlineData("github-actions.yml", 2)]
    [InlineData("kubernetes.yaml", 1)]
    public void Their_command_lines_are_accepted(string file, int expected)
    {
        var commands = Commands().Matches(Folded(File.ReadAllText(Path.Combine(Folder, file)))).Select(match => match.Groups[1].Value)
            .Select(command => Variable().Replace(command, "1").Split(' ', StringSplitOptions.RemoveEmptyEntries)).ToList();

        commands.Should().HaveCount(expected);
        foreach (var command in commands)
            CommandLine.Problems(command).Should().BeEmpty(string.Join(" ", command));
    }

    [Fact]
    public void The_matrix_names_each_shard_once()
    {
        var grade = Child(Child(Parse("github-actions.yml"), "jobs"), "grade");
        var shards = ((YamlSequenceNode)Child(Child(Child(grade, "strategy"), "matrix"), "shard")).Select(node => $"{node}");
        var command = Child(((YamlSequenceNode)Child(grade, "steps")).Last(step => ((YamlMappingNode)step).Children.ContainsKey("run")), "run").ToString();

        shards.Should().Equal(Enumerable.Range(1, 4).Select(shard => $"{shard}"));
        command.Should().Contain("--shard ${{ matrix.shard }}/4 ");
    }

    [Fact]
    public void The_job_has_a_pod_for_each_shard_and_counts_from_one()
    {
        var specification = Child(Parse("kubernetes.yaml"), "spec");
        var container = ((YamlSequenceNode)Child(Child(Child(specification, "template"), "spec"), "containers"))[0];

        Child(specification, "completionMode").ToString().Should().Be("Indexed");
        Child(specification, "completions").ToString().Should().Be("4");
        ((YamlSequenceNode)Child(container, "args"))[0].ToString().Should().Contain("--shard $((JOB_COMPLETION_INDEX + 1))/4 ");
        Child(Child(container, "securityContext"), "allowPrivilegeEscalation").ToString().Should().Be("false");
    }

    private static YamlNode Parse(string file)
    {
        var stream = new YamlStream();
        stream.Load(new StringReader(File.ReadAllText(Path.Combine(Folder, file))));
        return stream.Documents.Should().ContainSingle().Subject.RootNode;
    }

    private static YamlNode Child(YamlNode node, string name) => ((YamlMappingNode)node).Children[name];

    /// <summary>A command that goes on over several lines, in one.</summary>
    private static string Folded(string text) => Continuation().Replace(text, " ");

    [GeneratedRegex(@"\n\s+(?=--|\|\|)")]
    private static partial Regex Continuation();

    [GeneratedRegex(@"kata ((?:batch|merge) [^\n|`]+)")]
    private static partial Regex Commands();

    /// <summary>What the shell or the workflow fills in.</summary>
    [GeneratedRegex(@"\$\(\([^)]*\)\)|\$\{\{[^}]*\}\}|\$\w+")]
    private static partial Regex Variable();
}
