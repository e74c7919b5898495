namespace Katas.Grader.Benchmarking;

/// <summary>A file that BenchmarkDotNet wrote.</summary>
/// <param name="Folder">The folder's name, empty for none: <c>results</c>.</param>
/// <param name="Name">The file's.</param>
/// <param name="Content">What is in it.</param>
internal sealed record BenchArtifact(string Folder, string Name, byte[] Content);
