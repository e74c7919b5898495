using System.ComponentModel;
using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;

[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method, AllowMultiple = false)]
public sealed class OwnerAttribute(string name) : Attribute
{
    public string Name { get; } = name;
    public Type? Kind { get; set; }
}

[Owner("me", Kind = typeof(List<int>))]
[DebuggerDisplay("{Value}")]
public class Annotated
{
    [Description("A value")]
    [DefaultValue(3)]
    public int Value { get; set; } = 3;

    [Obsolete("Use Value.")]
    public int Old => Value;

    [ThreadStatic]
    private static int _depth;

    [Conditional("DEBUG")]
    public static void Trace(string message, [CallerMemberName] string member = "", [CallerLineNumber] int line = 0) => Console.WriteLine($"{member}({line}): {message}");

    [MemberNotNull(nameof(_text))]
    private void Fill() => _text ??= "filled";
    private string? _text;

    [return: NotNullIfNotNull(nameof(text))]
    [SuppressMessage("Style", "IDE0001")]
    public static string? Same(string? text, [CallerArgumentExpression(nameof(text))] string expression = "") => text is null ? null : text + expression + _depth++;

    [DoesNotReturn]
    public static void Fail() => throw new InvalidOperationException();
}
