using System.Runtime.InteropServices;

namespace Katas.Grader.Complexity;

/// <summary>
/// Requests of a program to the Valgrind that it runs under: an instruction sequence that changes nothing on a
/// processor, and that Valgrind recognises while it translates (valgrind.h, "client requests").
/// </summary>
internal static unsafe partial class ClientRequest
{
    public const nuint RunningOnValgrind = 0x1001;

    /// <summary>Callgrind's own, which begin at the characters C and T (callgrind.h).</summary>
    public const nuint DumpStatistics = 0x4354_0000, ZeroStatistics = DumpStatistics + 1, StartInstrumentation = DumpStatistics + 4, StopInstrumentation = DumpStatistics + 5;

    private const int Words = 6, PageSize = 4096, ReadWrite = 1 | 2, ReadExecute = 1 | 4, PrivateAnonymous = 0x02 | 0x20;

    /// <summary>No transition to unmanaged code: its cost would vary.</summary>
    private static readonly delegate* unmanaged[SuppressGCTransition]<nuint*, nuint, nuint> Issue = (delegate* unmanaged[SuppressGCTransition]<nuint*, nuint, nuint>)Load();

    /// <summary>Sends a request without arguments; the answer is 0 where there is no Valgrind to answer it.</summary>
    public static nuint Send(nuint request)
    {
        if (Issue is null)
            return 0;

        var words = stackalloc nuint[Words];
        new Span<nuint>(words, Words).Clear();
        words[0] = request;
        return Issue(words, 0);
    }

    /// <summary>As a C function of the words and of the answer where nobody answers.</summary>
    private static ReadOnlySpan<byte> Code => RuntimeInformation.ProcessArchitecture switch
    {
        Architecture.X64 =>
        [
            0x48, 0x89, 0xF8, // mov rax, rdi
            0x48, 0x89, 0xF2, // mov rdx, rsi
            0x48, 0xC1, 0xC7, 3, // rol rdi, 3
            0x48, 0xC1, 0xC7, 13, // rol rdi, 13
            0x48, 0xC1, 0xC7, 61, // rol rdi, 61
            0x48, 0xC1, 0xC7, 51, // rol rdi, 51
            0x48, 0x87, 0xDB, // xchg rbx, rbx
            0x48, 0x89, 0xD0, // mov rax, rdx
            0xC3, // ret
        ],
        Architecture.Arm64 =>
        [
            0xE4, 0x03, 0x00, 0xAA, // mov x4, x0
            0xE3, 0x03, 0x01, 0xAA, // mov x3, x1
            0x8C, 0x0D, 0xCC, 0x93, // ror x12, x12, 3
            0x8C, 0x35, 0xCC, 0x93, // ror x12, x12, 13
            0x8C, 0xCD, 0xCC, 0x93, // ror x12, x12, 51
            0x8C, 0xF5, 0xCC, 0x93, // ror x12, x12, 61
            0x4A, 0x01, 0x0A, 0xAA, // orr x10, x10, x10
            0xE0, 0x03, 0x03, 0xAA, // mov x0, x3
            0xC0, 0x03, 0x5F, 0xD6, // ret
        ],
        _ => [],
    };

    /// <summary>The code in memory of its own, first written, then made executable; null where that cannot be.</summary>
    private static void* Load()
    {
        if (!OperatingSystem.IsLinux() || Code.IsEmpty)
            return null;

        var page = MemoryMap(null, PageSize, ReadWrite, PrivateAnonymous, -1, 0);
        if ((nint)page == -1)
            return null;

        Code.CopyTo(new Span<byte>(page, PageSize));
        return MemoryProtect(page, PageSize, ReadExecute) == 0 ? page : null;
    }

    [LibraryImport("libc", EntryPoint = "mmap")]
    private static partial void* MemoryMap(void* address, nuint length, int protection, int flags, int file, nint offset);

    [LibraryImport("libc", EntryPoint = "mprotect")]
    private static partial int MemoryProtect(void* address, nuint length, int protection);
}
