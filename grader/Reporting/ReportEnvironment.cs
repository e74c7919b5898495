using System.Runtime.InteropServices;
using Katas.Grader.Complexity;

namespace Katas.Grader.Reporting;

/// <summary>Where a report was made.</summary>
internal sealed record ReportEnvironment(string Runtime, string Os, int Cores, string Isolation, string Counter)
{
    public static ReportEnvironment Current { get; } = new(
        RuntimeInformation.FrameworkDescription, RuntimeInformation.OSDescription, Environment.ProcessorCount, Execution.Isolation.Current.Name,
        Valgrind.Installed is null ? CpuClock.Signal : "callgrind");
}
