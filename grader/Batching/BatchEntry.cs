using System.Security.Cryptography;
using System.Text;
using Katas.Grader.Catalog;
using Katas.Grader.Submissions;

namespace Katas.Grader.Batching;

/// <summary>One grading that a batch asks for: what an author handed in for a kata, or why there is nothing to grade.</summary>
/// <param name="Author">The name of the author's folder.</param>
/// <param name="KataName">The kata's slug, or what it is called where there is no such kata; empty where none is named.</param>
internal sealed record BatchEntry(string Author, string KataName)
{
    /// <summary>Null where there is nothing to grade.</summary>
    public Kata? Kata { get; private init; }

    /// <summary>Why there is nothing to grade, in one sentence; null where there is.</summary>
    public string? Problem { get; private init; }

    /// <summary>Reads the files. They are not kept: a batch may be far larger than memory.</summary>
    public Func<Submission> Read { get; private init; } = () => throw new GraderException("There is nothing to read.");

    public static BatchEntry Of(string author, Kata kata, Func<Submission> read) => new(author, kata.Slug) { Kata = kata, Read = read };

    public static BatchEntry Without(string author, string kataName, string problem) => new(author, kataName) { Problem = problem };

    /// <summary>Tells one text of a submission from another.</summary>
    public static string Hash(Submission submission)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(Encoding.UTF8.GetBytes($"{submission.Problem}\0"));
        foreach (var file in submission.Files)
            hash.AppendData(Encoding.UTF8.GetBytes($"{file.Name}\0{file.Text.Length}\0{file.Text}\0"));
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
