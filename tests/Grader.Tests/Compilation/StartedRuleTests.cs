using Katas.Grader.Compilation;
using Katas.Grader.Submissions;

namespace Katas.Grader.Tests.Compilation;

public class StartedRuleTests
{
    [Theory]
    [InlineData("class A { public int M() => throw new NotImplementedException(); }", false)]
    [InlineData("class A { public int M() { throw new NotImplementedException(\"later\"); } }", false)]
    [InlineData("class A(int limit) { public int M() => throw new NotImplementedException(); public int P => throw new NotImplementedException(); }", false)]
    [InlineData("class A { public A(int x) { throw new NotImplementedException(); } }", false)]
    [InlineData("class A { public int M() => 1; }", true)]
    [InlineData("class A { public static string M(string text) => string.Intern(text); }", true)]
    [InlineData("class A { public int M() => throw new InvalidOperationException(); }", true)]
    [InlineData("class A { public int M() => throw new NotImplementedException(); public int N() => 2; }", true)]
    [InlineData("class A { private int _x = 3; public int M() => throw new NotImplementedException(); }", true)]
    [InlineData("class A { public void M() { } }", true)]
    [InlineData("class A { public int M() => throw new NotImplementedException(); class B { int N() => 2; } }", true)]
    public void A_kata_is_started_when_any_member_does_something(string code, bool expected)
    {
        var compiled = Compiler.Compile("Katas", [new SourceFile("A.cs", $"using System; namespace Katas.Sample; public {code}")], [], References.Submission);
        using var image = new MemoryStream(compiled.Image!);

        StartedRule.IsStarted(image, "Katas.Sample").Should().Be(expected);
        StartedRule.IsStarted(image, "Katas.Other").Should().BeFalse();
    }

    [Fact]
    public void The_contract_does_not_count()
    {
        var compiled = Compiler.Compile("Katas", [new SourceFile("katas/Sample/Contract.cs", "namespace Katas.Sample; public record R(int X) { public int Twice => 2 * X; }")], [], References.Submission);
        using var image = new MemoryStream(compiled.Image!);

        StartedRule.IsStarted(image, "Katas.Sample").Should().BeFalse();
    }

    [Theory]
    [InlineData("", false)]
    [InlineData("-- a comment", false)]
    [InlineData("-- a comment\n /* and\n another */ \r\n", false)]
    [InlineData("/* never closed", false)]
    [InlineData("-- a comment\nSELECT 1", true)]
    [InlineData("/* a */ SELECT 1", true)]
    public void A_query_is_written_when_there_is_more_than_comments(string sql, bool expected) => StartedRule.IsWritten(sql).Should().Be(expected);
}
