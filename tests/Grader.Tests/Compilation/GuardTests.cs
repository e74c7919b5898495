using System.Reflection;
using System.Runtime.Loader;
using Katas.Grader.Catalog;
using Katas.Grader.Compilation;
using Katas.Grader.Submissions;

namespace Katas.Grader.Tests.Compilation;

public class GuardTests
{
    private static readonly string Labelled = Path.Combine(AppContext.BaseDirectory, "Fixtures", "labelled");

    public static TheoryData<string> OfKatas => [.. Repository.Find() is var repository
        ? new KataCatalog(repository).All.SelectMany(kata => (string[])[.. kata.ReferenceFiles, .. kata.AcceptedFiles, .. kata.RejectedFiles]).Where(file => file.EndsWith(".cs", StringComparison.Ordinal)).Select(repository.Shown) : []];

    [Theory(Skip = SlowTests.Reason, SkipUnless = nameof(SlowTests.AreWanted), SkipType = typeof(SlowTests))]
    [MemberData(nameof(OfKatas))]
    public void Every_program_of_a_kata_can_be_guarded(string file)
    {
        var repository = Repository.Find();
        var kata = new KataCatalog(repository).All.Single(kata => file.Split('/').Contains(kata.Name));
        var path = Path.Combine(repository.Root, file);

        Compile(new KataBuilder(repository).Plan(kata, new Submission("", [new SourceFile(file, File.ReadAllText(path))]), withGate: false, withGuards: true));
    }

    [Fact(Skip = SlowTests.Reason, SkipUnless = nameof(SlowTests.AreWanted), SkipType = typeof(SlowTests))]
    public void Every_labelled_program_can_be_guarded()
    {
        foreach (var file in Directory.EnumerateFiles(Labelled, "*.cs", SearchOption.AllDirectories))
            Compile(new SourceFile(Path.GetFileName(file), File.ReadAllText(file)));
    }

    /// <summary>Each piece computes the same with guards as without; most would not compile if a guard stood in the wrong place.</summary>
    [Theory]
    [InlineData("int x = 0; while (x < 9) x++; return x;")]
    [InlineData("int x = 0; do x++; while (x < 9); return x;")]
    [InlineData("int x = 0; for (;;) if (x++ > 4) break; return x;")]
    [InlineData("int x = 0; foreach (var (a, b) in new[] { (1, 2), (3, 4) }) x += a * b; return x;")]
    [InlineData("int x = 0; while (x < 9) while (x < 5) { x++; if (x == 5) goto done; } done: return x;")]
    [InlineData("int x = 0; again: x++; if (x < 7) goto again; return x;")]
    [InlineData("int x = 0; again: if (x++ < 7) goto again; else return x;")]
    [InlineData("int x = 0; switch (x) { case 0: x++; goto case 1; case 1: x++; goto default; default: return x; }")]
    [InlineData("object o = 3; while (o is int x && x < 9) o = x + 1; return o;")]
    [InlineData("int x; do { x = 3; } while (x > 9); return x;")]
    [InlineData("Func<int, int> f = null!; f = n => n < 2 ? n : f(n - 1) + f(n - 2); return f(12);")]
    [InlineData("Action<int> f = null!; var x = 0; f = n => x += n < 2 ? n : Twice(() => f(n - 1)); f(5); return x; static int Twice(Action a) { a(); a(); return 1; }")]
    [InlineData("Func<int, Task<int>> f = null!; f = async n => n < 2 ? n : await f(n - 1) + 1; return f(9).Result;")]
    [InlineData("Func<int, Task> f = null!; var x = 0; f = async n => await (n < 1 ? Task.CompletedTask : f(n - 1 + 0 * x++)); f(9).Wait(); return x;")]
    [InlineData("System.Linq.Expressions.Expression<Func<int, int>> e = null!; e = n => n + (e == null ? 1 : 2); return e.Body.NodeType;")]
    [InlineData("int F(int n) => n < 2 ? n : F(n - 1) + 1; return F(9);")]
    [InlineData("static int F(int n) { for (var i = 0; i < 3; i++) n--; return n < 2 ? n : F(n) + 1; } return F(9);")]
    [InlineData("int F(int n) => n > 0 ? F(n - 1) : throw new Exception(\"end\"); try { return F(3); } catch (Exception e) { return e.Message; }")]
    [InlineData("int F(int n) => throw new Exception($\"{n < 1 || F(n - 1) > 0}\"); try { return F(3); } catch (Exception e) { return e.Message; }")]
    [InlineData("int[] a = [1, 2, 3]; ref int F(int n) => ref n == 0 ? ref a[0] : ref F(n - 1); F(2) = 9; return a[0];")]
    [InlineData("void F(int n, out int x) { x = 1; if (n > 0) F(n - 1, out x); x++; } F(4, out var y); return y;")]
    [InlineData("async Task<int> F(int n) => n == 0 ? 0 : 1 + await F(n - 1); return F(5).Result;")]
    [InlineData("var x = 0; async Task F(int n) => await (n == x++ ? Task.CompletedTask : F(n)); F(3).Wait(); return x;")]
    [InlineData("async ValueTask F(int n) { while (n-- > 0) await Task.Yield(); } F(5).AsTask().Wait(); return 1;")]
    [InlineData("IEnumerable<int> F(int n) { while (n-- > 0) yield return n; } return string.Join(',', F(5));")]
    [InlineData("IEnumerable<int> F(int n) { if (n == 0) yield break; foreach (var x in F(n - 1)) yield return x; yield return n; } return string.Join(',', F(5));")]
    [InlineData("async IAsyncEnumerable<int> F(int n) { while (n-- > 0) { await Task.Yield(); yield return n; } } async Task<int> G() { var s = 0; await foreach (var x in F(5)) s += x; return s; } return G().Result;")]
    [InlineData("var s = 0; foreach (var c in $\"{string.Concat(new[] { 1, 2 }.Select(n => { while (n < 5) n++; return n; }))}\") s += c; return s;")]
    [InlineData("var s = 0; foreach (var x in new[] { 1, 2 }) using (new MemoryStream()) s += x; return s;")]
    [InlineData("checked { var s = 0; for (var i = 0; i < 9; i++) s += i; return s; }")]
    [InlineData("Span<int> s = stackalloc int[3]; foreach (ref var x in s) x = 4; return s[2];")]
    [InlineData("Func<int> f = delegate { var x = 0; while (x < 3) x++; return x; }; return f();")]
    [InlineData("var f = static (int n) => { while (n < 3) n++; return n; }; return f(0);")]
    [InlineData("var a = new List<Func<int>>(); for (var i = 0; i < 3; i++) { var c = i; a.Add(() => c); } return a.Sum(f => f());")]
    [InlineData("int x = 0;\n#if true\nwhile (x < 3)\n#pragma warning disable CS0168\nx++; // a comment\n#endif\nreturn x;")]
    [InlineData("return new Node { Next = new() { Next = new() } }.Depth;")]
    [InlineData("return new Node()[3] + (int)(Node)4 + (new Node() + new Node()).Depth;")]
    public void What_is_guarded_computes_the_same(string body)
    {
        var compiled = Compile(new SourceFile("A.cs", $$"""
            public static class A
            {
                public static object Run() { {{body}} }
            }

            public class Node
            {
                public Node() : this(0) { }
                public Node(int depth) => Own = depth;
                public int Own { get; init; }
                public Node? Next { get; init; }
                public int Depth => Own + (Next is null ? 1 : 1 + Next.Depth);
                public int this[int n] => n == 0 ? 1 : this[n - 1] * 2;
                public int Both { get => Next?.Both ?? 1; set { if (Next is not null) Next.Both = value; } }
                public static Node operator +(Node a, Node b) => a.Next is null ? new Node { Next = b } : a.Next + b;
                public static explicit operator Node(int n) => n == 0 ? new Node() : new Node { Next = (Node)(n - 1) };
                public static explicit operator int(Node n) => n.Depth;
                public override string ToString() => $"{Next}";
            }
            """));

        compiled.Guarded.Should().NotBeNull();
        Run(compiled.Guarded!).Should().Be(Run(compiled.Image!));
    }

    [Theory]
    [InlineData("while (true) { }", "The loop in A.cs, line 4, went round more than 1,000,000,000 times.")]
    [InlineData("\n\nfor (;;) ;", "The loop in A.cs, line 6, went round more than 1,000,000,000 times.")]
    [InlineData("again: goto again;", "The loop in A.cs, line 4, went round more than 1,000,000,000 times.")]
    [InlineData("switch (0) { case 0: goto case 1; case 1: goto case 0; }", "The loop in A.cs, line 4, went round more than 1,000,000,000 times.")]
    [InlineData("return Run();", "The recursion in A.cs, line 3, went too deep: it used up the stack.")]
    [InlineData("object F() =>\n G(); object G() => F(); return F();", "The recursion in A.cs, line *, went too deep: it used up the stack.")]
    [InlineData("Func<int, int> f = null!; f = n => 1 + f(n); return f(1);", "The recursion in A.cs, line 4, went too deep: it used up the stack.")]
    [InlineData("return new B().P;", "The recursion in A.cs, line 8, went too deep: it used up the stack.")]
    public void What_runs_away_is_ended_with_its_line(string body, string message)
    {
        var compiled = Compile(new SourceFile("A.cs", $$"""
            public static class A
            {
                public static object Run() {
            {{body}}
                }
            }

            public class B { private int p; public int P { get => P + p; } }
            """));

        var run = () => Run(compiled.Guarded!);
        run.Should().Throw<RunawayException>().WithMessage(message);
    }

    [Fact]
    public void Guards_leave_stack_traces_on_their_lines()
    {
        var compiled = Compile(new SourceFile("A.cs", "public static class A\n{\n  public static object Run()\n  {\n    for (var i = 0; ; i++)\n      if (i > 3)\n        throw new System.Exception();\n  }\n}\n"));

        var run = () => Run(compiled.Guarded!);
        run.Should().Throw<Exception>().Which.StackTrace.Should().Contain("A.cs:line 7");
    }

    [Fact]
    public void What_needs_no_guard_is_left_alone() =>
        SubmissionCompiler.Compile(new CompilePlan([new SourceFile("A.cs", "public static class A { public static int Run() => 1; }")], [], WithGate: false, WithGuards: true)).Guarded.Should().BeNull();

    private static CompiledSubmission Compile(SourceFile file) => Compile(new CompilePlan([file], [], WithGate: false, WithGuards: true));

    private static CompiledSubmission Compile(CompilePlan plan)
    {
        var compiled = SubmissionCompiler.Compile(plan);
        compiled.Errors.Should().BeEmpty();
        compiled.Problem.Should().BeNull();
        compiled.GuardProblem.Should().BeNull();
        return compiled;
    }

    private static object? Run(byte[] image)
    {
        var context = new AssemblyLoadContext(null, isCollectible: true);
        return context.LoadFromStream(new MemoryStream(image)).GetType("A")!.GetMethod("Run")!.Invoke(null, BindingFlags.DoNotWrapExceptions, null, null, null);
    }
}
