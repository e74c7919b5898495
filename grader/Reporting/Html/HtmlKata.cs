using Katas.Grader.Comparing;
using Katas.Grader.Grading;

namespace Katas.Grader.Reporting.Html;

/// <summary>What a page shows of one kata.</summary>
/// <param name="Report">The report.</param>
/// <param name="Diff">The submission beside the reference; empty where that would spoil the kata, or there is nothing to compare.</param>
internal sealed record HtmlKata(KataReport Report, IReadOnlyList<FileDiff> Diff);
