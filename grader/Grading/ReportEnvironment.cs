using System.Runtime.InteropServices;
using Katas.Grader.Complexity;

namespace Katas.Grader.Grading;

/// <summary>Where a report was made.</summary>
/// <param name="Runtime">Version of .NET.</param>
/// <param name="Os">The operating system.</param>
/// <param name="Cores">Logical processors.</param>
/// <param name="Isolation">What keeps submissions from the machine.</param>
/// <param name="Counter">What growth can be judged by at most; null where it was not asked for.</param>
internal sealed record ReportEnvironment(string Runtime, string Os, int Cores, string Isolation, string? Counter)
{
    /// <param name="isMeasured">Whether growth was measured. Finding out what can count takes a moment.</param>
    public static ReportEnvironment Current(bool isMeasured) => new(
        RuntimeInformation.FrameworkDescription, RuntimeInformation.OSDescription, Environment.ProcessorCount, Execution.Isolation.Current.Name,
        !isMeasured ? null : Valgrind.Installed is null ? CpuClock.Signal : "callgrind");
}
