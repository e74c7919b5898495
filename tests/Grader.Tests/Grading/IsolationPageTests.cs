using Katas.Grader.Catalog;

namespace Katas.Grader.Tests.Grading;

/// <summary>docs/isolation.md claims no attack that is not tried, and leaves none out.</summary>
public class IsolationPageTests
{
    private static readonly string Page = File.ReadAllText(Path.Combine(Repository.Find().Root, "docs", "isolation.md")).ReplaceLineEndings("\n");

    [Fact]
    public void The_table_is_that_of_the_fixtures()
    {
        var rows = Page.Split('\n').Where(line => line.StartsWith("| `", StringComparison.Ordinal) && line.Contains("/")).Select(Cells).Where(cells => cells.Length == 4)
            .Select(cells => (Attack: cells[0].Trim('`'), Needs: cells[2].Trim('`'), Verdict: cells[3].Trim('`')));

        rows.Should().BeEquivalentTo(HostileSubmission.All.Select(fixture => (fixture.Name, fixture.StoppedBy?.ToString().ToLowerInvariant() ?? "", fixture.Verdict)));
    }

    [Fact]
    public void The_number_of_attacks_is_right() => Page.Should().Contain($"the {HostileSubmission.All.Count} attacks named below");

    private static string[] Cells(string row) => [.. row.Trim('|').Split('|').Select(cell => cell.Trim())];
}
