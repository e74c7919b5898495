using Katas.Grader.Compilation;
using Katas.Grader.Gate;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Katas.Grader.Tests.Gate;

public class AllowListTests
{
    private static readonly CSharpCompilation Framework = CSharpCompilation.Create("Nothing", references: References.Submission);

    private static readonly Lazy<IReadOnlyList<INamedTypeSymbol>> Types = new(() => [.. Within(Framework.GlobalNamespace)]);

    /// <summary>
    /// Static properties that can be set, and static events, of what is allowed: a setting of the whole process must be denied.
    /// These are none, or belong to the thread alone.
    /// </summary>
    private static readonly string[] HarmlessSettings = ["System.Console.BackgroundColor", "System.Console.ForegroundColor"];

    /// <summary>They are named for what they leave out: a check of a value, or the context of the caller.</summary>
    private static readonly string[] HarmlessNames =
        ["AwaitUnsafeOnCompleted", "CreateScalarUnsafe", "UnsafeOnCompleted", "UnsafeQueueUserWorkItem", "UnsafeRegister", "UnsafeRelaxedJsonEscaping", "get_UnsafeRelaxedJsonEscaping"];

    [Theory]
    [InlineData("System.Math\nSystem Math", "list.txt(2): 'System Math' is no rule. The head of the file describes its form.")]
    [InlineData("# a comment\n\nallow System.Math", "list.txt(3): 'allow System.Math' is no rule. The head of the file describes its form.")]
    [InlineData("System.Math:", "list.txt(1): 'System.Math:' is no rule. The head of the file describes its form.")]
    [InlineData("System.*.Math", "list.txt(1): 'System.*.Math' is no rule. The head of the file describes its form.")]
    [InlineData("deny System.Math instead", "list.txt(1): 'deny System.Math instead' is no rule. The head of the file describes its form.")]
    [InlineData("System.Math\ndeny System.Math", "list.txt(2): 'System.Math' has a rule already. The head of the file describes its form.")]
    [InlineData("System.Math: Abs,\n    Abs", "list.txt(1): 'System.Math.Abs' has a rule already. The head of the file describes its form.")]
    public void A_malformed_line_is_reported_with_its_number(string text, string error) =>
        ((Action)(() => AllowListReader.Read("list.txt", text))).Should().Throw<GraderException>().WithMessage(error);

    [Theory]
    [InlineData("A", "T", "M", false)] // nothing is allowed by default
    [InlineData("N", "T", "M", true)]
    [InlineData("N", "T", "get_Denied", false)]
    [InlineData("N", "T", "get_Half", true)]
    [InlineData("N", "T", "set_Half", false)]
    [InlineData("N", "T.Inner", "M", true)]
    [InlineData("N", "Closed", "M", false)]
    [InlineData("N", "Closed.Inner", "M", false)]
    [InlineData("N", "Some", "Listed", true)]
    [InlineData("N", "Some", "Other", false)]
    [InlineData("N", "Some.Inner", "M", true)] // as part of its namespace
    [InlineData("N.Below", "T", "M", false)]
    public void The_most_specific_rule_counts(string space, string type, string member, bool isAllowed)
    {
        var list = AllowListReader.Read("list.txt", """
            N.*
            N.Some: Listed
            deny N.Closed
            deny N.T.Denied     instead: do without.
            deny N.T.set_Half
            """);

        list.Of(new TypeName(space, type), member, []).IsAllowed.Should().Be(isAllowed);
    }

    [Fact]
    public void Overloads_and_advice_are_told_apart()
    {
        var list = AllowListReader.Read("list.txt", """
            N.T
            deny N.T..ctor(System.String, ..)   instead: use a stream.
            deny N.T.Of()                       instead: say what of.
            deny Far.*                          instead: stay near.
            """);
        var type = new TypeName("N", "T");

        list.Of(type, ".ctor", ["System.String", "System.Int32"]).Should().Be(new Ruling(Permission.Refused, "use a stream."));
        list.Of(type, ".ctor", ["System.Int32", "System.String"]).IsAllowed.Should().BeTrue();
        list.Of(type, "Of", []).Advice.Should().Be("say what of.");
        list.Of(type, "Of", ["System.Int32"]).IsAllowed.Should().BeTrue();
        list.Of(new TypeName("Far.Below.It", "T")).Should().Be(new Ruling(Permission.Refused, "stay near."));
    }

    [Fact]
    public void Every_name_on_the_list_exists()
    {
        var names = Types.Value.SelectMany(type => type.GetMembers().Select(member => $"{SymbolNames.Of(type)}.{member.MetadataName}").Prepend(SymbolNames.Of(type).ToString()))
            .Concat(Spaces(Framework.GlobalNamespace).Select(space => $"{space.ToDisplayString()}.*")).ToHashSet();

        AllowList.Default.Names.Where(name => !names.Contains(name)).Should().BeEmpty();
    }

    [Fact]
    public void Nothing_that_is_allowed_works_on_addresses() =>
        Allowed().Where(member => new[] { "Unsafe", "Dangerous", "Pointer" }.Any(word => member.Name.Contains(word)) && !HarmlessNames.Contains(member.Name))
            .Select(member => member.ToDisplayString()).Order().Should().BeEmpty();

    [Fact]
    public void Nothing_that_is_allowed_sets_what_the_whole_process_has() =>
        Allowed().Where(member => member is IEventSymbol { IsStatic: true } or IPropertySymbol { IsStatic: true, SetMethod.DeclaredAccessibility: Accessibility.Public })
            .Where(member => new Symbols(AllowList.Default, Framework.Assembly).To(member, member is IEventSymbol ? "add" : "set") is null)
            .Select(member => member.ToDisplayString()).Order().Should().Equal(HarmlessSettings);

    private static IEnumerable<ISymbol> Allowed()
    {
        var symbols = new Symbols(AllowList.Default, Framework.Assembly);
        return Types.Value.Where(type => symbols.To(type) is null).SelectMany(type => type.GetMembers())
            .Where(member => member.DeclaredAccessibility is Accessibility.Public or Accessibility.Protected or Accessibility.ProtectedOrInternal && member is not INamedTypeSymbol)
            .Where(member => symbols.To(member) is null);
    }

    private static IEnumerable<INamespaceSymbol> Spaces(INamespaceSymbol space) => space.GetNamespaceMembers().SelectMany(Spaces).Prepend(space);

    private static IEnumerable<INamedTypeSymbol> Within(INamespaceSymbol space) => Spaces(space).SelectMany(each => each.GetTypeMembers()).SelectMany(WithNested)
        .Where(type => type.DeclaredAccessibility is Accessibility.Public or Accessibility.Protected or Accessibility.ProtectedOrInternal);

    private static IEnumerable<INamedTypeSymbol> WithNested(INamedTypeSymbol type) => type.GetTypeMembers().SelectMany(WithNested).Prepend(type);
}
