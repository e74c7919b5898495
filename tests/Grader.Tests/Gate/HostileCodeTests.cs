using Katas.Grader.Gate;

namespace Katas.Grader.Tests.Gate;

/// <summary>Every fixture names what must be refused in its first line, and marks each line that must be with "here".</summary>
public class HostileCodeTests
{
    private const string Key = "// verdict: rejected; names: ", Mark = "here";

    public static TheoryData<string> Hostile => GateFixture.Names("hostile", "gate");

    [Theory]
    [MemberData(nameof(Hostile))]
    public void What_is_refused_is_named_with_its_line(string fixture)
    {
        var compiled = GateFixture.Compile(fixture);
        var text = compiled.Written[0].GetText(TestContext.Current.CancellationToken);
        var lines = text.Lines.Select(line => (Number: line.LineNumber + 1, Text: line.ToString())).ToList();

        var named = lines[0].Text[Key.Length..];
        var refusals = compiled.Refusals();

        refusals.Should().Contain(refusal => refusal.Symbol.StartsWith(named), "found {0}", string.Join(", ", refusals.Select(refusal => refusal.Symbol)));
        refusals.Select(refusal => refusal.Line).Where(line => line > 0).Distinct().Should().Equal(
            lines.Skip(1).Where(line => line.Text.Contains("// ") && line.Text.Contains(Mark)).Select(line => line.Number));
        foreach (var refusal in refusals.Where(refusal => refusal.SourceLine.Length > 0))
            refusal.SourceLine.Should().Be(lines[refusal.Line - 1].Text);
        refusals.Should().OnlyContain(refusal => refusal.Message.Contains(refusal.Symbol) && refusal.Message.EndsWith('.'));
    }

    /// <summary>What is refused for what it does, and not for how its text looks, is refused in the emitted assembly as well.</summary>
    [Theory]
    [MemberData(nameof(Hostile))]
    public void The_emitted_assembly_convicts_by_itself(string fixture)
    {
        var compiled = GateFixture.Compile(fixture);
        var refusals = ImageCheck.Refusals(compiled.Image!, AllowList.Default, new HashSet<string>());

        (refusals.Count > 0).Should().Be(!InSourceAlone.Contains(Path.GetFileNameWithoutExtension(fixture)));
    }

    /// <summary>They leave nothing, or nothing harmful, in the assembly.</summary>
    private static readonly HashSet<string> InSourceAlone =
    [
        "ActivatorGeneric", "ArgumentList", "BareCarriageReturn", "Backspace", "DefaultOfType", "DynamicMember", "HiddenLineEnd", "InvisibleInIdentifier", "LineDirective",
        "LineHidden", "MakeReference", "NameOf", "PragmaChecksum", "TurnedDirection", "TurnedDirectionInComment", "TypeOfHandle", "ZeroWidthSpace",
    ];
}
