using System.Collections.Concurrent;
using System.Reflection;
using Xunit;
using Xunit.v3;

namespace Katas.Testing;

/// <summary>
/// Skips the tests of every kata whose stub is untouched, so that a fresh clone is green and says what is left to do.
/// </summary>
/// <param name="assembly">The name of the assembly that holds the learner's katas.</param>
[AttributeUsage(AttributeTargets.Assembly)]
public sealed class SkipUntilStartedAttribute(string assembly) : BeforeAfterTestAttribute
{
    private static readonly ConcurrentDictionary<string, bool> Started = new();

    /// <summary>The kata is known by the namespace of its tests: <c>Katas.BalancedBrackets.Tests</c>.</summary>
    public override void Before(MethodInfo methodUnderTest, IXunitTest test)
    {
        var tests = methodUnderTest.DeclaringType?.Namespace ?? "";
        var kata = tests[..Math.Max(0, tests.LastIndexOf('.'))];
        if (!Started.GetOrAdd(kata, IsStarted))
            Assert.Skip("not started");
    }

    private bool IsStarted(string kata)
    {
        using var image = File.OpenRead(Assembly.Load(assembly).Location);
        return StartedRule.IsStarted(image, kata);
    }
}
