namespace Katas.Grader.Catalog;

/// <summary>A documented interview topic.</summary>
/// <param name="Name">As front matter names it.</param>
/// <param name="Later">The slugs of katas that are planned for it and not there yet.</param>
internal sealed record Topic(string Name, IReadOnlyList<string> Later);
