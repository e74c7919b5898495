using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace Katas.Grader.Execution;

/// <summary>
/// The worker's pipes from and to the grader, taken away from the standard ones before any other code runs: whoever reads
/// standard input finds it empty, and what is written to standard output goes where errors go.
/// </summary>
/// <param name="Orders">What the grader sends; it ends when the grader does.</param>
/// <param name="Events">What the grader reads.</param>
internal sealed partial record PrivateStreams(Stream Orders, Stream Events)
{
    private const int In = 0, Out = 1, Error = 2, CloseOnExec = 0x80000;
    private const int WindowsIn = -10, WindowsOut = -11, WindowsError = -12;

    public static PrivateStreams Take() => OperatingSystem.IsWindows() ? TakeHandles() : TakeDescriptors();

    private static PrivateStreams TakeDescriptors()
    {
        PrivateStreams streams = new(Keep(In, FileAccess.Read), Keep(Out, FileAccess.Write));
        using var nothing = File.OpenHandle("/dev/null");
        _ = Duplicate((int)nothing.DangerousGetHandle(), In);
        _ = Duplicate(Error, Out);
        return streams;
    }

    private static FileStream Keep(int descriptor, FileAccess access)
    {
        var copy = Duplicate(descriptor);
        if (OperatingSystem.IsLinux())
            _ = Duplicate(descriptor, copy, CloseOnExec); // a child of the worker must not hold the pipe
        return new FileStream(new SafeFileHandle(copy, ownsHandle: true), access, bufferSize: 1);
    }

    private static PrivateStreams TakeHandles()
    {
        PrivateStreams streams = new(Console.OpenStandardInput(), Console.OpenStandardOutput());
        SetStandardHandle(WindowsIn, File.OpenHandle("NUL").DangerousGetHandle());
        SetStandardHandle(WindowsOut, GetStandardHandle(WindowsError));
        return streams;
    }

    [LibraryImport("libc", EntryPoint = "dup", SetLastError = true)]
    private static partial int Duplicate(int descriptor);

    [LibraryImport("libc", EntryPoint = "dup2", SetLastError = true)]
    private static partial int Duplicate(int descriptor, int onto);

    [LibraryImport("libc", EntryPoint = "dup3", SetLastError = true)]
    private static partial int Duplicate(int descriptor, int onto, int flags);

    [LibraryImport("kernel32", EntryPoint = "GetStdHandle")]
    private static partial nint GetStandardHandle(int which);

    [LibraryImport("kernel32", EntryPoint = "SetStdHandle")]
    [return: MarshalAs(UnmanagedType.Bool)]
    private static partial bool SetStandardHandle(int which, nint handle);
}
