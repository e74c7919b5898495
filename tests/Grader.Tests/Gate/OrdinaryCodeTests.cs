using Katas.Grader.Catalog;
using Katas.Grader.Compilation;
using Katas.Grader.Submissions;
using Katas.Grader.Verification;

namespace Katas.Grader.Tests.Gate;

/// <summary>Nobody who writes ordinary C# meets the gate.</summary>
public class OrdinaryCodeTests
{
    private static readonly KataCatalog Catalog = new(Repository.Find());

    public static TheoryData<string> Ordinary => GateFixture.Names("ordinary");

    public static TheoryData<string> Labelled => GateFixture.Names("labelled");

    public static TheoryData<string> Submissions => [.. Catalog.All.SelectMany(Paths)];

    [Theory]
    [MemberData(nameof(Ordinary))]
    public void Ordinary_code_is_let_through(string fixture) => GateFixture.Compile(fixture).Refusals().Should().BeEmpty();

    [Theory(Skip = SlowTests.Reason, SkipUnless = nameof(SlowTests.AreWanted), SkipType = typeof(SlowTests))]
    [MemberData(nameof(Labelled))]
    public void Labelled_programs_are_let_through(string fixture) => GateFixture.Compile(fixture).Refusals().Should().BeEmpty();

    [Fact(Skip = SlowTests.Reason, SkipUnless = nameof(SlowTests.AreWanted), SkipType = typeof(SlowTests))]
    public void A_long_chain_of_operators_is_let_through() =>
        GateFixture.Compile("Chain.cs", $"public static class Chain {{ public static int Sum(int n) => n{string.Concat(Enumerable.Repeat(" + n", 3000))}; }}").Refusals().Should().BeEmpty();

    [Theory(Skip = SlowTests.Reason, SkipUnless = nameof(SlowTests.AreWanted), SkipType = typeof(SlowTests))]
    [MemberData(nameof(Submissions))]
    public void Every_right_and_every_wrong_answer_of_a_kata_is_let_through(string path)
    {
        var kata = Catalog.All.Single(kata => Paths(kata).Contains(path));
        var compiled = new KataBuilder(kata.Repository).Compile(kata, SubmissionReader.At(kata, Path.Combine(kata.Repository.Root, path)));

        compiled.Refusals().Should().BeEmpty();
    }

    private static IEnumerable<string> Paths(Kata kata) => kata.ReferenceFiles.Concat(kata.AcceptedFiles).Concat(kata.StubFiles)
        .Concat(kata.RejectedFiles.Where(file => RejectedBy.Read(File.ReadAllText(file)) is not { Means: "gate" }))
        .Select(kata.Repository.Shown);
}
