using System.Runtime.CompilerServices;

namespace Katas.Grader.Tests;

internal static class Setup
{
    [ModuleInitializer]
    internal static void BeforeTheFirstTest() => Assertions.UseXunit();
}
