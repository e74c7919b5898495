namespace Katas.Grader.Reporting.Html;

/// <summary>A part of a page that its navigation leads to.</summary>
/// <param name="Id">The <c>id</c> of an element in the content.</param>
/// <param name="Entry">What the navigation shows, inside a link.</param>
/// <param name="Content">The part itself, whose heading is of the second level.</param>
internal sealed record PageSection(string Id, Fragment Entry, Fragment Content);
