using Microsoft.CodeAnalysis;

namespace Katas.Grader.Compilation;

/// <summary>The public types and members of an assembly, each as a line of C# that a person reads and a test can bind to.</summary>
internal static class PublicSurface
{
    private static readonly SymbolDisplayFormat Format = new(
        typeQualificationStyle: SymbolDisplayTypeQualificationStyle.NameAndContainingTypes,
        genericsOptions: SymbolDisplayGenericsOptions.IncludeTypeParameters | SymbolDisplayGenericsOptions.IncludeTypeConstraints,
        memberOptions: SymbolDisplayMemberOptions.IncludeParameters | SymbolDisplayMemberOptions.IncludeType | SymbolDisplayMemberOptions.IncludeContainingType | SymbolDisplayMemberOptions.IncludeRef,
        parameterOptions: SymbolDisplayParameterOptions.IncludeType | SymbolDisplayParameterOptions.IncludeModifiers,
        propertyStyle: SymbolDisplayPropertyStyle.ShowReadWriteDescriptor,
        miscellaneousOptions: SymbolDisplayMiscellaneousOptions.UseSpecialTypes);

    /// <summary>Sorted lines such as <c>static bool Brackets.AreBalanced(string)</c>.</summary>
    public static IReadOnlyList<string> Of(IAssemblySymbol assembly) =>
        [.. Types(assembly.GlobalNamespace).SelectMany(Lines).Distinct().Order(StringComparer.Ordinal)];

    private static IEnumerable<INamedTypeSymbol> Types(INamespaceOrTypeSymbol container) => container.GetMembers().SelectMany(member => member switch
    {
        INamespaceSymbol space => Types(space),
        INamedTypeSymbol { DeclaredAccessibility: Accessibility.Public } type => [type, .. Types(type)],
        _ => [],
    });

    private static IEnumerable<string> Lines(INamedTypeSymbol type)
    {
        var name = $"{type.ContainingNamespace.ToDisplayString()}.{type.ToDisplayString(Format)}";
        yield return type.TypeKind switch
        {
            TypeKind.Struct => $"struct {name}",
            TypeKind.Interface => $"interface {name}",
            TypeKind.Enum => $"enum {name}",
            TypeKind.Delegate => $"delegate {name}",
            _ => $"class {name}",
        };

        foreach (var member in type.GetMembers().Where(member => member.DeclaredAccessibility == Accessibility.Public && member is not INamedTypeSymbol and not IMethodSymbol { AssociatedSymbol: not null }))
        {
            if (type.IsStatic || !IsMadeByCompiler(member))
                yield return (member.IsStatic ? "static " : "") + member.ToDisplayString(Format) + Defaults(member);
        }
    }

    /// <summary>A class need not repeat what every object or record has.</summary>
    private static bool IsMadeByCompiler(ISymbol member) => member.IsImplicitlyDeclared && member is not IMethodSymbol { MethodKind: MethodKind.Constructor };

    /// <summary>A default is compiled into the caller, and so belongs to the contract.</summary>
    private static string Defaults(ISymbol member)
    {
        var defaults = member is IMethodSymbol method
            ? method.Parameters.Where(parameter => parameter.HasExplicitDefaultValue).Select(parameter => $"{parameter.Name} = {parameter.ExplicitDefaultValue ?? "default"}").ToList()
            : [];
        return defaults.Count == 0 ? "" : $" where {string.Join(", ", defaults)}";
    }
}
