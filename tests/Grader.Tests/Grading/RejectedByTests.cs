using Katas.Grader.Verification;

namespace Katas.Grader.Tests.Grading;

public class RejectedByTests
{
    [Theory]
    [InlineData("// rejected-by: tests: A_name\ncode", "tests: A_name")]
    [InlineData("-- rejected-by: time", "time")]
    [InlineData("// rejected-by: space", "space")]
    [InlineData("// rejected-by: gate", "gate")]
    [InlineData("// rejected-by: tests", null)]
    [InlineData("// rejected-by: tests:", null)]
    [InlineData("// rejected-by: luck", null)]
    [InlineData("code\n// rejected-by: time", null)]
    [InlineData("", null)]
    public void The_first_line_says_what_must_reject(string text, string? expected) => RejectedBy.Read(text)?.ToString().Should().Be(expected);
}
