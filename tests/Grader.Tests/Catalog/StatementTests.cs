using Katas.Grader.Catalog;

namespace Katas.Grader.Tests.Catalog;

public sealed class StatementTests : IDisposable
{
    private readonly string _file = Path.GetTempFileName();

    public void Dispose() => File.Delete(_file);

    [Fact]
    public void A_statement_is_taken_apart()
    {
        File.WriteAllText(_file, """
            ---
            title: A title
            level: mid
            minutes: 20
            topics: [caching, REST]
            time: O(n)
            space: O(1)
            ---

            # A title

            ## Examples

            ```csharp
            Sum.Of(1, 2)   // => 3
            ```

            ## Hints

            1. Think.
            2. Think of `a + b`,
               twice.

            ## Follow-ups

            ### Why `a + b`?

            Because.

            And so on.

            ### What else?
            """);

        var statement = Statement.Read(_file);

        statement.FrontMatter.Should().BeEquivalentTo(new FrontMatter { Title = "A title", Level = "mid", Minutes = 20, Topics = ["caching", "REST"], Time = "O(n)", Space = "O(1)" });
        statement.Sections.Should().Equal("Examples", "Hints", "Follow-ups");
        statement.Examples.Should().Equal(new Example("csharp", "Sum.Of(1, 2)   // => 3"));
        statement.Hints.Should().HaveCount(2).And.Contain("Think.");
        statement.FollowUps.Should().BeEquivalentTo([new FollowUp("Why a + b?", "Because.\n\nAnd so on.", []), new FollowUp("What else?", "", [])], options => options.WithStrictOrdering());
    }

    [Theory]
    [InlineData("# No front matter", "*has no front matter*")]
    [InlineData("---\ntitle: [\n---\n", "*the front matter cannot be read at line*")]
    [InlineData("---\nminutes: soon\n---\n", "*the front matter cannot be read at line*")]
    public void Front_matter_that_cannot_be_read_is_explained(string text, string message)
    {
        File.WriteAllText(_file, text);
        FluentActions.Invoking(() => Statement.Read(_file)).Should().Throw<UsageException>().WithMessage(message);
    }

    [Theory]
    [InlineData("", "", 0)]
    [InlineData("kitten", "sitting", 3)]
    [InlineData("abc", "", 3)]
    public void Edit_distance_counts_insertions_removals_and_replacements(string left, string right, int expected) =>
        EditDistance.Between(left, right).Should().Be(expected);

    [Theory]
    [InlineData("BalancedBrackets", "balanced-brackets")]
    [InlineData("Jwt", "jwt")]
    public void A_slug_is_the_folder_in_kebab_case(string name, string slug)
    {
        Kata.KebabCase(name).Should().Be(slug);
        Kata.PascalCase(slug).Should().Be(name);
    }
}
