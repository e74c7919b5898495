using System.Collections.Concurrent;
using Katas.Grader.Compilation;

namespace Katas.Grader.Execution;

/// <summary>
/// Keeps compile processes warm: a compiler takes a second to get into its stride, and a few hundredths for a submission
/// after that. There are as many of them as callers that compile at the same time.
/// </summary>
internal sealed class CompilePool(Limits limits) : IAsyncDisposable
{
    private readonly ConcurrentStack<CompileProcess> _idle = [];

    /// <summary>Starts a process ahead of its use, unless one is waiting.</summary>
    public void Prepare()
    {
        if (_idle.IsEmpty)
            _idle.Push(CompileProcess.Start(limits));
    }

    /// <summary>Compiles a submission; whatever it does to the compiler becomes part of the answer.</summary>
    /// <exception cref="GraderException">No compile process gets as far as compiling.</exception>
    public async Task<CompiledSubmission> CompileAsync(CompilePlan plan, CancellationToken cancellation)
    {
        try
        {
            return await CompileOnceAsync(plan, cancellation);
        }
        catch (Exception exception) when (exception is GraderException or TimeoutException)
        {
            return await CompileOnceAsync(plan, cancellation); // a process that somebody else ended is no fault of the submission's
        }
    }

    public async ValueTask DisposeAsync()
    {
        while (_idle.TryPop(out var process))
            await process.DisposeAsync();
    }

    private async Task<CompiledSubmission> CompileOnceAsync(CompilePlan plan, CancellationToken cancellation)
    {
        var process = _idle.TryPop(out var idle) ? idle : CompileProcess.Start(limits);
        var isReusable = false;
        try
        {
            (var compiled, isReusable) = await process.CompileAsync(plan, cancellation);
            cancellation.ThrowIfCancellationRequested();
            return compiled;
        }
        finally
        {
            if (isReusable)
                _idle.Push(process);
            else
                await process.DisposeAsync();
        }
    }
}
