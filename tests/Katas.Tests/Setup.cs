using System.Runtime.CompilerServices;

[assembly: SkipUntilStarted("Katas")]

namespace Katas.Tests;

internal static class Setup
{
    [ModuleInitializer]
    internal static void BeforeTheFirstTest() => Assertions.UseXunit();
}
