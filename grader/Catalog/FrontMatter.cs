namespace Katas.Grader.Catalog;

/// <summary>What stands between the dashes at the top of a statement.</summary>
internal sealed record FrontMatter
{
    public string Title { get; init; } = "";

    /// <summary>junior, mid or senior.</summary>
    public string Level { get; init; } = "";

    /// <summary>How long the kata takes in an interview.</summary>
    public int Minutes { get; init; }

    public List<string> Topics { get; init; } = [];

    /// <summary>The class that the statement asks of time, as text: <c>O(n)</c>.</summary>
    public string Time { get; init; } = "";

    /// <summary>The class that the statement asks of auxiliary memory.</summary>
    public string Space { get; init; } = "";
}
