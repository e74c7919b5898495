namespace Katas.Grader.Gate;

/// <summary>A type as the list names it: without the number of its type parameters, nested types after a dot.</summary>
/// <param name="Namespace"><c>System.Collections.Generic</c>; empty for the global one.</param>
/// <param name="Path"><c>Dictionary.Enumerator</c>.</param>
internal readonly record struct TypeName(string Namespace, string Path)
{
    /// <summary>Whether the runtime looks such names up, in whatever assembly they are.</summary>
    public bool IsRuntimes => Namespace == "System.Runtime" || Namespace.StartsWith("System.Runtime.", StringComparison.Ordinal);

    public TypeName Nested(string name) => this with { Path = $"{Path}.{WithoutArity(name)}" };

    public static string WithoutArity(string name) => name.IndexOf('`') is >= 0 and var tick ? name[..tick] : name;

    public override string ToString() => Namespace.Length == 0 ? Path : $"{Namespace}.{Path}";
}
