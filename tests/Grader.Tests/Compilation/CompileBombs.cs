using System.Text;

namespace Katas.Grader.Tests.Compilation;

/// <summary>Sources that are too large to lie in a file of their own, each with the verdict that it must come to.</summary>
internal static class CompileBombs
{
    private const string Good = "namespace Katas.LargestNumber; public static class Numbers { public static int Largest(int[] numbers) { ArgumentNullException.ThrowIfNull(numbers); if (numbers.Length == 0) throw new ArgumentException(\"Empty.\", nameof(numbers)); return numbers.Max(); } }\n";

    public static IReadOnlyDictionary<string, (string Verdict, string Text)> All { get; } = new Dictionary<string, (string, string)>
    {
        ["parentheses, 10,000 deep"] = ("compile-error", Body($"return {Times("(", 10_000)}1{Times(")", 10_000)};")),
        ["parentheses, 120,000 deep"] = ("compile-error", Body($"return {Times("(", 120_000)}1{Times(")", 120_000)};")),
        ["if in if, 10,000 deep"] = ("compile-error", Body($"{Times("if (numbers.Length > 0) ", 10_000)} return 1; return 0;")),
        ["blocks, 10,000 deep"] = ("compile-error", Body($"{Times("{", 10_000)}{Times("}", 10_000)} return 0;")),
        ["loops, 10,000 deep"] = ("compile-error", Body($"{Times("while (true) ", 10_000)} return 0;")),
        ["else if, 10,000 times"] = ("compile-error", Body($"if (numbers.Length > 9) return 2; {Times("else if (numbers.Length > 0) ; ", 7_000)} return 0;")),
        ["plus, 10,000 times"] = ("compile-error", Body($"return 1{Times("+numbers[0]", 10_000)};")),
        ["not, 10,000 times"] = ("compile-error", Body($"return {Times("!", 10_000)}true ? 1 : 0;")),
        ["calls of calls, 10,000 times"] = ("compile-error", Body($"return 1{Times(".GetHashCode()", 10_000)};")),
        ["conditions, 10,000 deep"] = ("compile-error", Body($"return {Times("true?1:", 10_000)}0;")),
        ["lambdas, 10,000 deep"] = ("compile-error", Body($"var f = {Times("()=>", 10_000)}1; return 0;")),
        ["patterns, 10,000 deep"] = ("compile-error", Body($"return numbers is {Times("not ", 10_000)}null ? 1 : 0;")),
        ["arrays of arrays, 10,000 deep"] = ("tests-failed", Body($"int{Times("[]", 10_000)} a = null!; return 0;")),
        ["generics, 100,000 deep"] = ("compile-error", Body($"{Times("A<", 100_000)}int{Times(">", 100_000)} a; return 0;")),
        ["types in types, 5,000 deep"] = ("compile-error", Good + Times("class A {", 5_000) + Times("}", 5_000)),
        ["namespaces, 5,000 deep"] = ("compile-error", Times("namespace A {", 5_000) + Times("}", 5_000)),
        ["interpolations, 1,000 deep"] = ("compile-error", Body($"return {Times("$\"{", 1_000)}1{Times("}\"", 1_000)}.Length;")),
        ["open brackets only"] = ("compile-error", Times("([{<", 60_000)),
        ["one line of 250,000 characters"] = ("solved", Good + "//" + Times("x", 240_000)),
        ["an array of 60,000 numbers"] = ("solved", Good + $"static class A {{ static readonly int[] N = [{Times("1,", 60_000)}]; }}"),
        ["a raw string of 200,000 characters"] = ("solved", Good + $"static class A {{ const string S = \"\"\"{Times("x", 200_000)}\"\"\"; }}"),
        ["an interpolated string of 20,000 holes"] = ("solved", Good + $"static class A {{ static string S(int n) => $\"{Times("{n}", 20_000)}\"; }}"),
        ["an enumeration of 15,000 members"] = ("solved", Good + $"enum E {{ {Numbered(15_000, "M{0},")} }}"),
        ["3,000 overloads"] = ("solved", Good + $"static class A {{ {Numbered(3_000, "class T{0}; static void M(T{0} t) {{ }}")} static void N() => M(new T7()); }}"),
        ["3,000 overloads that nothing fits"] = ("compile-error", Good + $"static class A {{ {Numbered(3_000, "class T{0}; static void M(T{0} t) {{ }}")} static void N() => M(x => x); }}"),
        ["20,000 errors"] = ("compile-error", Body(Times("nothing;", 20_000) + "return 0;")),
        ["a name of 200,000 characters"] = ("compile-error", Good + $"class {Times("x", 200_000)};"),
        ["only a NUL's neighbours"] = ("compile-error", "\u0001\u0002\uFFFE\uFFFF"),
        ["halves of surrogate pairs"] = ("solved", Good + "static class A { const string S = \"\\uD800\" + \"\\uDC00\\uD800\"; }"),
        ["halves of surrogate pairs in an error"] = ("compile-error", Good + "static class A { const int S = \"\\uD800\"; }"),
    };

    private static string Body(string statements) =>
        $"namespace Katas.LargestNumber; public static class Numbers {{ public static int Largest(int[] numbers) {{ {statements} }} }}";

    private static string Times(string text, int times) => new StringBuilder().Insert(0, text, times).ToString();

    private static string Numbered(int times, string format) => string.Concat(Enumerable.Range(0, times).Select(at => string.Format(null, format, at)));
}
