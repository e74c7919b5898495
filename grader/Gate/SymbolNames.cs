using Microsoft.CodeAnalysis;

namespace Katas.Grader.Gate;

/// <summary>The names that the list has for the compiler's symbols.</summary>
internal static class SymbolNames
{
    public static TypeName Of(INamedTypeSymbol type)
    {
        var path = type.Name;
        for (var outer = type.ContainingType; outer is not null; outer = outer.ContainingType)
            path = $"{outer.Name}.{path}";
        return new TypeName(type.ContainingNamespace is { IsGlobalNamespace: false } space ? space.ToDisplayString() : "", path);
    }

    public static IReadOnlyList<string> Parameters(ISymbol member) => member switch
    {
        IMethodSymbol method => [.. method.Parameters.Select(parameter => Name(parameter.Type))],
        IPropertySymbol property => [.. property.Parameters.Select(parameter => Name(parameter.Type))],
        _ => [],
    };

    private static string Name(ITypeSymbol type) => type switch
    {
        INamedTypeSymbol named => Of(named).ToString(),
        IArrayTypeSymbol array => Name(array.ElementType) + (array.Rank == 1 ? "[]" : $"[{new string(',', array.Rank - 1)}]"),
        IPointerTypeSymbol pointer => Name(pointer.PointedAtType) + "*",
        ITypeParameterSymbol => "T",
        _ => "?",
    };
}
