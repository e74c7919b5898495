using Katas.Grader.Execution;

[assembly: AssemblyFixture(typeof(Katas.Grader.Tests.SharedCompilers))]

namespace Katas.Grader.Tests;

/// <summary>Compile processes that all tests share: without code compiled ahead, one takes seconds to get into its stride.</summary>
public sealed class SharedCompilers : IAsyncDisposable
{
    internal static CompilePool Pool { get; } = new(Limits.Default);

    public ValueTask DisposeAsync() => Pool.DisposeAsync();
}
