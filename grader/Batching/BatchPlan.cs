using System.Security.Cryptography;
using System.Text;
using Katas.Grader.Catalog;
using Katas.Grader.Compilation;

namespace Katas.Grader.Batching;

/// <summary>What is to be graded, and against what: the same on every machine that grades a part of it.</summary>
/// <param name="Identity">Tells this batch from others.</param>
/// <param name="Gradings">Those of this machine's shard, in the order of the report.</param>
internal sealed record BatchPlan(BatchIdentity Identity, IReadOnlyList<PlannedGrading> Gradings)
{
    public static BatchPlan Of(IReadOnlyList<BatchEntry> entries, Shard shard, bool complexity, KataBuilder builder)
    {
        var fingerprints = entries.Select(entry => entry.Kata).OfType<Kata>().DistinctBy(kata => kata.Slug).ToDictionary(kata => kata.Slug, builder.Fingerprint);
        var all = entries.Select(entry => new PlannedGrading(entry, entry.Kata is null ? Hash([entry.Problem!]) : BatchEntry.Hash(entry.Read()), Fingerprint(entry))).ToList();
        var identity = new BatchIdentity(
            KataBuilder.GraderVersion,
            Hash(fingerprints.OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => $"{pair.Key} {pair.Value}")),
            Hash(all.Select(grading => $"{grading.Entry.Author}\0{grading.Entry.KataName}\0{grading.SubmissionHash}")),
            complexity, all.Count);
        return new BatchPlan(identity, [.. all.Where(grading => shard.Holds(grading.Entry.Author, grading.Entry.KataName))]);

        string Fingerprint(BatchEntry entry) => entry.Kata is { } kata ? fingerprints[kata.Slug] : "";
    }

    private static string Hash(IEnumerable<string> parts) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', parts))))[..16];
}

/// <summary>Tells one batch from another; a report can be merged only with reports of the same one.</summary>
/// <param name="Grader">The grader's build.</param>
/// <param name="Katas">A digest of the katas' tests, workloads and references.</param>
/// <param name="Submissions">A digest of everything that was handed in.</param>
/// <param name="Complexity">Whether growth is measured.</param>
/// <param name="Gradings">How many gradings it has, all shards together.</param>
internal sealed record BatchIdentity(string Grader, string Katas, string Submissions, bool Complexity, int Gradings);

/// <summary>An entry, with what its result depends on.</summary>
/// <param name="Entry">What to grade.</param>
/// <param name="SubmissionHash">Of the submission's text.</param>
/// <param name="KataFingerprint">Of the grader, and of the kata's tests, workload and reference.</param>
internal sealed record PlannedGrading(BatchEntry Entry, string SubmissionHash, string KataFingerprint)
{
    /// <summary>The same where nothing has changed that a result depends on.</summary>
    /// <param name="conditions">How it is graded.</param>
    public string Key(string conditions) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(
        string.Join('\0', Entry.Author, Entry.KataName, SubmissionHash, KataFingerprint, conditions))))[..32];
}
