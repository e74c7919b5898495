using System.Text.Json;
using System.Xml.Linq;

namespace Katas.Grader.Tests.Cli;

public sealed class GateTests : IDisposable
{
    private const string ReadsTheAnswer = """
        namespace Katas.LargestNumber;

        public static class Numbers
        {
            public static int Largest(int[] numbers)
            {
                Console.WriteLine(Environment.CommandLine);
                return int.Parse(File.ReadAllText("answer.txt"));
            }
        }
        """;

    private const string Reason = "A submission may not use `System.Environment.CommandLine`. Instead: take settings as parameters, and throw an exception to give up. And 2 more.";

    private readonly TemporaryRepository _copy = new();

    public void Dispose() => _copy.Dispose();

    [Fact]
    public async Task A_refusal_names_line_symbol_and_what_to_use_instead()
    {
        File.WriteAllText(_copy.OwnFile, ReadsTheAnswer);

        (await _copy.RunAsync("check", "largest-number")).Should().Be(new CommandRun(1, """
            ✗ largest-number  rejected
              A submission may not use `System.Environment.CommandLine`. Instead: take settings as parameters, and throw an exception to give up. And 2 more.

              katas/LargestNumber/Numbers.cs(7,39): gate: A submission may not use `System.Environment.CommandLine`. Instead: take settings as parameters, and throw an exception to give up.
                        Console.WriteLine(Environment.CommandLine);
                                                      ^

              katas/LargestNumber/Numbers.cs(8,26): gate: A submission may not use `System.IO.File`. Instead: keep data in memory, in a string, a MemoryStream or a StringWriter.
                        return int.Parse(File.ReadAllText("answer.txt"));
                                         ^

              katas/LargestNumber/Numbers.cs(8,31): gate: A submission may not use `System.IO.File.ReadAllText`. Instead: keep data in memory, in a string, a MemoryStream or a StringWriter.
                        return int.Parse(File.ReadAllText("answer.txt"));
                                              ^


            """, ""));
    }

    [Fact]
    public async Task Json_and_junit_say_the_same()
    {
        File.WriteAllText(_copy.OwnFile, ReadsTheAnswer);

        var json = JsonDocument.Parse((await _copy.RunAsync("check", "largest-number", "--format", "json")).Output).RootElement.GetProperty("katas")[0];
        json.GetProperty("verdict").GetString().Should().Be("rejected");
        json.GetProperty("reason").GetString().Should().Be(Reason);
        json.GetProperty("tests").GetArrayLength().Should().Be(0);
        json.GetProperty("diagnostics").EnumerateArray().Select(refusal => (refusal.GetProperty("id").GetString(), refusal.GetProperty("line").GetInt32())).Should()
            .Equal(("gate", 7), ("gate", 8), ("gate", 8));

        var suite = XDocument.Parse((await _copy.RunAsync("check", "largest-number", "--format", "junit")).Output).Root!.Element("testsuite")!;
        suite.Element("testcase")!.Element("failure")!.Attribute("message")!.Value.Should().Be(Reason);
    }

    [Fact]
    public async Task Compile_errors_come_before_the_gate_and_the_gate_before_the_contract()
    {
        File.WriteAllText(_copy.OwnFile, ReadsTheAnswer.Replace("numbers)", "numbers"));
        (await _copy.RunAsync("check", "largest-number")).Output.Should().StartWith("✗ largest-number  compile-error");

        File.WriteAllText(_copy.OwnFile, ReadsTheAnswer.Replace("Largest(", "Maximum("));
        (await _copy.RunAsync("check", "largest-number")).Output.Should().StartWith("✗ largest-number  rejected");

        File.WriteAllText(_copy.OwnFile, "namespace Katas.LargestNumber; public static class Numbers { public static int Largest(int[] numbers) => throw new NotImplementedException(); }");
        (await _copy.RunAsync("check", "largest-number")).Output.Should().StartWith("○ largest-number  not-started");
    }

    [Fact(Skip = SlowTests.Reason, SkipUnless = nameof(SlowTests.AreWanted), SkipType = typeof(SlowTests))]
    public async Task Verify_holds_a_known_wrong_submission_to_being_refused()
    {
        var folder = Path.Combine(_copy.Kata.HiddenFolder, "rejected");
        File.WriteAllText(Path.Combine(folder, "ReadsAFile.cs"), $"// rejected-by: gate\n{ReadsTheAnswer}");
        File.WriteAllText(Path.Combine(folder, "ReadsNoFile.cs"), $"// rejected-by: gate\n{ReadsTheAnswer[..ReadsTheAnswer.IndexOf("Console")]}return 9;\n    }}\n}}");

        var run = await _copy.RunAsync("verify", "largest-number");

        run.Output.Should().NotContain("ReadsAFile.cs")
            .And.Contain("ReadsNoFile.cs").And.Contain("It should be rejected by 'gate', but the verdict is 'tests-failed'");
    }
}
