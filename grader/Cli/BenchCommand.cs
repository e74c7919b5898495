using Katas.Grader.Benchmarking;
using Katas.Grader.Catalog;
using Katas.Grader.Compilation;
using Katas.Grader.Execution;
using Katas.Grader.Grading;
using Katas.Grader.Reporting;
using Katas.Grader.Submissions;

namespace Katas.Grader.Cli;

/// <summary>BenchmarkDotNet's table of a kata: the learner's submission beside the reference.</summary>
internal static class BenchCommand
{
    public static async Task<int> RunAsync(Context context, string name, BenchJob job, CancellationToken cancellation)
    {
        var kata = context.Catalog.Find(name);
        var (admitted, refusal) = await AdmitAsync(context, kata, cancellation);
        if (admitted is null)
            return Refuse(context, Sentence(kata, refusal!));

        var result = await RunAsync(context, admitted, job, cancellation);
        if (result.Problem is { } problem)
            return Refuse(context, $"{kata.Slug} cannot be measured: {problem} 'kata check {kata.Slug}' says more.");

        context.Output.WriteLine(result.Table);
        context.Output.WriteLine();
        if (result.LeftOut.Count > 0)
            context.Output.WriteLine($"Left out, since one call takes more than {job.LongestCallMilliseconds:0} ms: {string.Join("; ", result.LeftOut)}.");
        context.Output.WriteLine($"Each row: {job}, in one process that compiles fully at the first call. The ratio is to the reference.");
        Keep(context, kata, result.Artifacts);
        return ExitCode.AllSolved;
    }

    private static async Task<(Admitted?, KataReport?)> AdmitAsync(Context context, Kata kata, CancellationToken cancellation)
    {
        var own = context.Compilers is null ? new CompilePool(context.Limits) : null;
        await using (own)
            return await new Admission(new KataBuilder(context.Repository), context.Compilers ?? own!, withGuards: false).AdmitAsync(kata, SubmissionReader.Learner(kata), cancellation);
    }

    private static async Task<BenchResult> RunAsync(Context context, Admitted admitted, BenchJob job, CancellationToken cancellation)
    {
        try
        {
            return await new BenchRunner(context.Limits, context.Progress.Show).RunAsync(admitted.Kata, admitted.Image, job, cancellation);
        }
        finally
        {
            context.Progress.Clear();
        }
    }

    private static int Refuse(Context context, string sentence)
    {
        context.Error.WriteLine(sentence);
        return ExitCode.NotSolved;
    }

    private static string Sentence(Kata kata, KataReport refusal) => refusal.Verdict == Verdict.NotStarted
        ? $"{kata.Slug} is not started, so there is nothing to measure beside the reference. 'kata show {kata.Slug}' shows the statement."
        : $"{kata.Slug} cannot be measured: {refusal.Reason} 'kata check {kata.Slug}' says more.";

    private static void Keep(Context context, Kata kata, IReadOnlyList<BenchArtifact> artifacts)
    {
        var folder = Path.Combine(context.Repository.Benchmarks, kata.Slug);
        try
        {
            foreach (var artifact in artifacts)
            {
                // A worker's word is not taken for where files go.
                var file = Path.Combine(folder, Path.GetFileName(artifact.Folder), Path.GetFileName(artifact.Name));
                Directory.CreateDirectory(Path.GetDirectoryName(file)!);
                File.WriteAllBytes(file, artifact.Content);
            }

            context.Output.WriteLine($"BenchmarkDotNet's report and log are in {context.Repository.Shown(folder)}/.");
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            context.Error.WriteLine($"BenchmarkDotNet's report could not be kept in {context.Repository.Shown(folder)}: {exception.Message}");
        }
    }
}
