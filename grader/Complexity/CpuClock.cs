using System.Runtime.InteropServices;
using System.Runtime.Versioning;

namespace Katas.Grader.Complexity;

/// <summary>
/// Time that a thread spent on a processor. Unlike wall time it does not grow when other programs want the processor too,
/// which is what makes a verdict possible on a busy machine.
/// </summary>
internal static partial class CpuClock
{
    private const int LinuxThread = 3, LinuxProcess = 2, MacThread = 16, MacProcess = 12;

    /// <summary>What the clock counts, for the report.</summary>
    public static string Signal { get; } = OperatingSystem.IsLinux() || OperatingSystem.IsMacOS() ? "cpu-time" : OperatingSystem.IsWindows() ? "cpu-cycles" : "wall-time";

    /// <summary>Nanoseconds (on Windows processor cycles) of the calling thread, from an arbitrary start.</summary>
    public static double Thread() =>
        OperatingSystem.IsLinux() ? Posix(LinuxThread)
        : OperatingSystem.IsMacOS() ? Posix(MacThread)
        : OperatingSystem.IsWindows() ? WindowsThread()
        : TimeProvider.System.GetTimestamp() * 1e9 / TimeProvider.System.TimestampFrequency;

    /// <summary>The same unit over all threads of this process, to find work that was moved to another thread; null where there is none.</summary>
    public static double? Process() =>
        OperatingSystem.IsLinux() ? Posix(LinuxProcess)
        : OperatingSystem.IsMacOS() ? Posix(MacProcess)
        : OperatingSystem.IsWindows() ? WindowsProcess()
        : null;

    private static double Posix(int clock)
    {
        ClockGetTime(clock, out var time);
        return time.Seconds * 1e9 + time.Nanoseconds;
    }

    [SupportedOSPlatform("windows")]
    private static double WindowsThread()
    {
        QueryThreadCycleTime(GetCurrentThread(), out var cycles);
        return cycles;
    }

    [SupportedOSPlatform("windows")]
    private static double WindowsProcess()
    {
        QueryProcessCycleTime(GetCurrentProcess(), out var cycles);
        return cycles;
    }

    [LibraryImport("libc", EntryPoint = "clock_gettime")]
    private static partial int ClockGetTime(int clock, out TimeSpec time);

    [LibraryImport("kernel32")]
    private static partial nint GetCurrentThread();

    [LibraryImport("kernel32")]
    private static partial nint GetCurrentProcess();

    [LibraryImport("kernel32")]
    [return: MarshalAs(UnmanagedType.Bool)]
    private static partial bool QueryThreadCycleTime(nint thread, out ulong cycles);

    [LibraryImport("kernel32")]
    [return: MarshalAs(UnmanagedType.Bool)]
    private static partial bool QueryProcessCycleTime(nint process, out ulong cycles);

    [StructLayout(LayoutKind.Sequential)]
    private struct TimeSpec
    {
        public nint Seconds;
        public nint Nanoseconds;
    }
}
