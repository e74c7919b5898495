namespace Katas.Grader.Reporting.Html;

/// <summary>An entry of a page's navigation.</summary>
/// <param name="Id">The <c>id</c> of the element that it leads to.</param>
/// <param name="Entry">What stands inside the link.</param>
internal sealed record PageLink(string Id, Fragment Entry);
