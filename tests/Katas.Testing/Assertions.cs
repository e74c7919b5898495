using FluentAssertions.Common;
using FluentAssertions.Formatting;
using Xunit.Sdk;

namespace Katas.Testing;

/// <summary>Makes FluentAssertions fail in xunit's own terms.</summary>
public static class Assertions
{
    /// <summary>
    /// FluentAssertions 6 does not know xunit v3: left alone, the first failure scans every loaded assembly for a test
    /// framework and then throws a type that xunit reports as an error instead of a failed assertion. Call it once,
    /// before the first test.
    /// </summary>
    public static void UseXunit()
    {
        Services.ThrowException = message => throw new XunitException(message);
        Configuration.Current.ValueFormatterDetectionMode = ValueFormatterDetectionMode.Disabled;
    }
}
