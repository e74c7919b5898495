namespace Katas.Grader.Testing;

/// <summary>A test that will be run.</summary>
/// <param name="Id">The same in every run of the same tests.</param>
/// <param name="Class">The test class, without its namespace.</param>
/// <param name="Method">The test method's name, which <c>rejected-by</c> lines refer to.</param>
/// <param name="Name">The method's name with the arguments of this case.</param>
/// <param name="Hidden">Whether the learner does not see its code.</param>
internal sealed record ScheduledTest(string Id, string Class, string Method, string Name, bool Hidden);
