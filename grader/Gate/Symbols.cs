using Microsoft.CodeAnalysis;

namespace Katas.Grader.Gate;

/// <summary>Looks the compiler's symbols up in the list, each once.</summary>
internal sealed class Symbols(AllowList list, IAssemblySymbol own)
{
    private readonly Dictionary<ISymbol, Objection?> _known = new(SymbolEqualityComparer.Default);

    /// <summary>What the list has against a symbol, or against a type in its signature; null for nothing.</summary>
    public Objection? To(ISymbol symbol)
    {
        if (!_known.TryGetValue(symbol, out var objection))
            _known[symbol] = objection = Find(symbol);
        return objection;
    }

    /// <summary>The same for one accessor of a property or an event: one may be read and yet not be set.</summary>
    /// <param name="member">The property or event.</param>
    /// <param name="accessor"><c>get</c>, <c>set</c>, <c>add</c>, <c>remove</c>.</param>
    public Objection? To(ISymbol member, string accessor) =>
        member.ContainingType is null || IsOwn(member) ? null : Member(member.OriginalDefinition, $"{accessor}_{member.MetadataName}");

    /// <summary>
    /// What is against declaring a type under this name: the runtime and the compiler know attributes of their own namespace by
    /// name alone, whoever declares them.
    /// </summary>
    public Objection? ToDeclared(INamedTypeSymbol type) =>
        SymbolNames.Of(type) is { IsRuntimes: true } name && !list.Of(name).IsAllowed ? new Objection(name.ToString(), list.Of(name).Advice) : null;

    private Objection? Find(ISymbol symbol) => symbol switch
    {
        IAliasSymbol alias => To(alias.Target),
        IArrayTypeSymbol array => To(array.ElementType),
        IDynamicTypeSymbol => new Objection("dynamic", "name the type: 'dynamic' finds members at run time, by reflection."),
        IPointerTypeSymbol or IFunctionPointerTypeSymbol => new Objection("unsafe", "use spans, arrays or delegates."),
        INamedTypeSymbol { IsAnonymousType: true } anonymous => First(anonymous.GetMembers().OfType<IPropertySymbol>().Select(property => property.Type)),
        INamedTypeSymbol { IsTupleType: true } tuple => First(tuple.TupleElements.Select(element => element.Type)),
        INamedTypeSymbol type => First(type.TypeArguments) ?? (type.TypeKind == TypeKind.Error ? null : Type(type.OriginalDefinition)),
        IMethodSymbol method => Method(method),
        IPropertySymbol or IFieldSymbol or IEventSymbol when symbol.ContainingType is not null =>
            First(symbol.ContainingType.TypeArguments) ?? (IsOwn(symbol) ? null : Member(symbol.OriginalDefinition, symbol.MetadataName)),
        _ => null,
    };

    private Objection? Method(IMethodSymbol method)
    {
        if (method.MethodKind is MethodKind.BuiltinOperator or MethodKind.LocalFunction or MethodKind.AnonymousFunction or MethodKind.FunctionPointerSignature)
            return First(method.TypeArguments);

        var definition = (method.ReducedFrom ?? method).OriginalDefinition;
        return First(method.TypeArguments) ?? First(method.ContainingType.TypeArguments)
            ?? (IsOwn(definition) ? null : Member(definition, definition.MetadataName));
    }

    private Objection? Type(INamedTypeSymbol type)
    {
        var name = SymbolNames.Of(type);
        return IsOwn(type) || list.Of(name) is { IsAllowed: true } ? null : new Objection(name.ToString(), list.Of(name).Advice);
    }

    private Objection? Member(ISymbol member, string name)
    {
        var type = SymbolNames.Of(member.ContainingType);
        var ruling = list.Of(type, name, SymbolNames.Parameters(member));
        if (!ruling.IsAllowed)
            return new Objection($"{type}.{member.Name}", ruling.Advice);

        return First(Signature(member)) is { } part ? part with { Symbol = $"{type}.{member.Name}", Involves = part.Symbol } : null;
    }

    private static IEnumerable<ITypeSymbol> Signature(ISymbol member) => member switch
    {
        IMethodSymbol method => [method.ReturnType, .. method.Parameters.Select(parameter => parameter.Type)],
        IPropertySymbol property => [property.Type, .. property.Parameters.Select(parameter => parameter.Type)],
        IFieldSymbol field => [field.Type],
        IEventSymbol @event => [@event.Type],
        _ => [],
    };

    private Objection? First(IEnumerable<ITypeSymbol> types) => types.Select(To).FirstOrDefault(objection => objection is not null);

    private bool IsOwn(ISymbol symbol) => SymbolEqualityComparer.Default.Equals(symbol.ContainingAssembly, own);
}
