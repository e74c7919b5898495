using System.Text.Json;
using Katas.Grader.Catalog;

namespace Katas.Grader.Tests.Workplace;

/// <summary>Holds the container for editors to the rest of the repository.</summary>
public sealed class DevcontainerTests
{
    private static readonly string Root = Repository.Find().Root;
    private static readonly JsonElement Container = Parse(".devcontainer", "devcontainer.json");

    [Fact]
    public void It_installs_the_sdk_that_the_repository_asks_for()
    {
        var version = Parse("global.json").GetProperty("sdk").GetProperty("version").GetString()!;

        Container.GetProperty("onCreateCommand").GetString().Should().Contain($" dotnet-sdk-{string.Join('.', version.Split('.')[..2])} ");
    }

    [Fact]
    public void Its_image_is_found_wherever_images_come_from() => Container.GetProperty("image").GetString().Should().NotContain("/");

    [Fact]
    public void The_first_thing_that_it_runs_is_the_readmes_first_command()
    {
        var command = Container.GetProperty("postCreateCommand").GetString()!;

        File.ReadAllText(Path.Combine(Root, "README.md")).Should().Contain($"```\n{command}\n");
    }

    [Fact]
    public void It_folds_away_and_recommends_what_the_workspace_does()
    {
        var settings = Parse(".vscode", "settings.json");
        var editor = Container.GetProperty("customizations").GetProperty("vscode");

        JsonElement.DeepEquals(editor.GetProperty("settings"), settings).Should().BeTrue();
        JsonElement.DeepEquals(editor.GetProperty("extensions"), Parse(".vscode", "extensions.json").GetProperty("recommendations")).Should().BeTrue();
    }

    private static JsonElement Parse(params string[] path) =>
        JsonDocument.Parse(File.ReadAllText(Path.Combine([Root, .. path])), new JsonDocumentOptions { CommentHandling = JsonCommentHandling.Skip }).RootElement;
}
