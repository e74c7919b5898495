using Katas.Grader.Catalog;
using Katas.Grader.Verification;
using Spectre.Console;

namespace Katas.Grader.Cli;

/// <summary>Proves katas and names everything that is not as it must be.</summary>
internal static class VerifyCommand
{
    /// <summary>The gradings of a second kata fill in where those of the first run out.</summary>
    private const int AtOnce = 2;

    public static async Task<int> RunAsync(Context context, IReadOnlyList<string> names, CancellationToken cancellation)
    {
        var katas = names.Count == 0 ? context.Catalog.All : [.. names.Select(context.Catalog.Find).Distinct()];
        await using var graders = new VerificationGraders(context.Repository, context.Limits, context.Compilers);
        var verifier = new KataVerifier(graders, context.Progress.Show);

        var broken = 0;
        var running = new Queue<(Kata Kata, Task<IReadOnlyList<Finding>> Proof)>();
        try
        {
            foreach (var kata in katas)
            {
                running.Enqueue((kata, verifier.VerifyAsync(kata, cancellation)));
                if (running.Count == AtOnce)
                    await ReportNextAsync();
            }

            while (running.Count > 0)
                await ReportNextAsync();
        }
        finally
        {
            await Task.WhenAll(running.Select(kata => (Task)kata.Proof)).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }

        IReadOnlyList<Finding> topics = names.Count == 0 ? [.. TopicCheck.Findings(context.Catalog, context.Repository)] : [];
        if (topics.Count > 0)
        {
            context.Out.MarkupLine("[red]✗[/] topics");
            Write(context.Out, topics);
        }

        context.Out.WriteLine($"{katas.Count - broken} passed, {broken} failed");
        return broken == 0 && topics.Count == 0 ? ExitCode.AllSolved : ExitCode.NotSolved;

        async Task ReportNextAsync()
        {
            var (kata, proof) = running.Peek();
            var findings = await proof;
            running.Dequeue();
            context.Progress.Clear();
            if (findings.Count == 0)
            {
                context.Out.MarkupLine($"[green]✓[/] {kata.Slug}  reference, {kata.AcceptedFiles.Count} accepted, {kata.RejectedFiles.Count} rejected");
                return;
            }

            broken++;
            context.Out.MarkupLine($"[red]✗[/] {kata.Slug}");
            Write(context.Out, findings);
        }
    }

    private static void Write(IAnsiConsole console, IReadOnlyList<Finding> findings)
    {
        foreach (var finding in findings)
            console.WriteLine($"  {finding.File}: {finding.Sentence}");
    }
}
