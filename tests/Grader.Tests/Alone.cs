namespace Katas.Grader.Tests;

/// <summary>For tests that look at what is left over in the whole process, where others would be in the way.</summary>
[CollectionDefinition(nameof(Alone), DisableParallelization = true)]
public sealed class Alone;
