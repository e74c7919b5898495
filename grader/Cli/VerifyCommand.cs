using Katas.Grader.Grading;
using Katas.Grader.Verification;
using Spectre.Console;

namespace Katas.Grader.Cli;

/// <summary>Proves katas and names everything that is not as it must be.</summary>
internal static class VerifyCommand
{
    public static async Task<int> RunAsync(Context context, IReadOnlyList<string> names, CancellationToken cancellation)
    {
        var katas = names.Count == 0 ? context.Catalog.All : [.. names.Select(context.Catalog.Find).Distinct()];
        var broken = 0;
        await using var grader = new SubmissionGrader(context.Repository, context.Limits, context.Compilers);
        foreach (var kata in katas)
        {
            var findings = await new KataVerifier(grader, context.Progress.Show).VerifyAsync(kata, cancellation);
            context.Progress.Clear();
            if (findings.Count == 0)
            {
                context.Out.MarkupLine($"[green]✓[/] {kata.Slug}  reference, {kata.AcceptedFiles.Count} accepted, {kata.RejectedFiles.Count} rejected");
                continue;
            }

            broken++;
            context.Out.MarkupLine($"[red]✗[/] {kata.Slug}");
            foreach (var finding in findings)
                context.Out.WriteLine($"  {finding.File}: {finding.Sentence}");
        }

        context.Out.WriteLine($"{katas.Count - broken} passed, {broken} failed");
        return broken == 0 ? ExitCode.AllSolved : ExitCode.NotSolved;
    }
}
