using System.Runtime.Loader;
using BenchmarkDotNet.Loggers;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using BenchmarkDotNet.Toolchains.Results;

namespace Katas.Grader.Benchmarking;

/// <summary>
/// BenchmarkDotNet's in-process toolchain, whose emitted code finds the workload in the context that it was loaded into:
/// both sides have assemblies and types of the same names.
/// </summary>
internal sealed class SideToolchain : Toolchain
{
    private SideToolchain(InProcessEmitToolchain toolchain, AssemblyLoadContext context)
        : base("InProcessEmit", toolchain.Generator, new ContextBuilder(toolchain.Builder, context), toolchain.Executor)
    {
    }

    public SideToolchain(AssemblyLoadContext context)
        : this(new InProcessEmitToolchain(Timeout.InfiniteTimeSpan, logOutput: true), context) // the grader keeps the clock
    {
    }

    public override bool IsInProcess => true;

    private sealed class ContextBuilder(IBuilder builder, AssemblyLoadContext context) : IBuilder
    {
        public BuildResult Build(GenerateResult generated, BuildPartition partition, ILogger logger)
        {
            using (context.EnterContextualReflection())
                return builder.Build(generated, partition, logger);
        }
    }
}
