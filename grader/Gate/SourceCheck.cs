using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Katas.Grader.Gate;

/// <summary>
/// Looks up every symbol that one file uses, whether it is named (identifiers, attributes, the arguments of <c>nameof</c>) or
/// implied (operators, indexers, <c>foreach</c>, <c>await</c>, queries, inferred types), and refuses parts of the language.
/// </summary>
internal sealed class SourceCheck
{
    private readonly SyntaxTree _tree;
    private readonly SemanticModel _model;
    private readonly Symbols _symbols;
    private readonly SourceText _text;
    private readonly List<Refusal> _refusals = [];
    private readonly HashSet<(int Line, string Symbol)> _seen = [];

    private SourceCheck(SyntaxTree tree, SemanticModel model, Symbols symbols) =>
        (_tree, _model, _symbols, _text) = (tree, model, symbols, tree.GetText());

    public static IReadOnlyList<Refusal> Refusals(CSharpCompilation compilation, SyntaxTree tree, Symbols symbols)
    {
        var check = new SourceCheck(tree, compilation.GetSemanticModel(tree), symbols);
        var root = tree.GetRoot();
        foreach (var (position, codePoint, kind) in HiddenText.In(check._text.ToString(), root))
            check.Refuse(position, codePoint, $"{codePoint} is {kind}: what is compiled is not what people read. Remove it; in a string, write it as an escape such as \\u{codePoint[2..].PadLeft(4, '0')}.");
        foreach (var node in root.DescendantNodesAndSelf(descendIntoTrivia: true)) // not by recursion, which deep nesting would overflow
        {
            check.Uses(node);
            check.Language(node);
        }

        return [.. check._refusals.OrderBy(refusal => (refusal.Line, refusal.Column))];
    }

    private void Uses(SyntaxNode node)
    {
        switch (node)
        {
            case SimpleNameSyntax name:
                Name(name);
                break;
            case BaseObjectCreationExpressionSyntax or ConstructorInitializerSyntax or PrimaryConstructorBaseTypeSyntax or CastExpressionSyntax
                or BinaryExpressionSyntax or PrefixUnaryExpressionSyntax or PostfixUnaryExpressionSyntax or SelectOrGroupClauseSyntax or OrderingSyntax:
                Implied(node, _model.GetSymbolInfo(node));
                break;
            case ElementAccessExpressionSyntax or ElementBindingExpressionSyntax or ImplicitElementAccessSyntax:
                Implied(node, _model.GetSymbolInfo(node));
                break;
            case AssignmentExpressionSyntax assignment:
                Implied(node, _model.GetSymbolInfo(node));
                if (assignment.Left is TupleExpressionSyntax or DeclarationExpressionSyntax)
                    Look(node, _model.GetDeconstructionInfo(assignment).Method);
                break;
            case ForEachVariableStatementSyntax each:
                Enumeration(each);
                Look(node, _model.GetDeconstructionInfo(each).Method);
                break;
            case ForEachStatementSyntax each:
                Enumeration(each);
                break;
            case AwaitExpressionSyntax await:
                var awaiting = _model.GetAwaitExpressionInfo(await);
                Look(node, awaiting.GetAwaiterMethod, awaiting.IsCompletedProperty, awaiting.GetResultMethod);
                break;
            case QueryClauseSyntax clause:
                var query = _model.GetQueryClauseInfo(clause);
                Implied(node, query.CastInfo);
                Implied(node, query.OperationInfo);
                break;
            case InitializerExpressionSyntax initializer when initializer.IsKind(SyntaxKind.CollectionInitializerExpression):
                foreach (var element in initializer.Expressions)
                    Implied(element, _model.GetCollectionInitializerSymbolInfo(element));
                break;
        }
    }

    /// <summary>Parts of the language that go round the list, or that change what a person sees of the code.</summary>
    private void Language(SyntaxNode node)
    {
        switch (node)
        {
            case MemberDeclarationSyntax member:
                Modifiers(member.Modifiers);
                if (member is DestructorDeclarationSyntax)
                    Refuse(member, "finalizer", "A submission may not have a finalizer: it runs on a thread of the runtime, at any time. Instead: implement IDisposable.");
                if (member is BaseTypeDeclarationSyntax type)
                    Declared(type);
                break;
            case LocalFunctionStatementSyntax function:
                Modifiers(function.Modifiers);
                break;
            case UnsafeStatementSyntax or PointerTypeSyntax or FunctionPointerTypeSyntax or FixedStatementSyntax:
                Refuse(node, "unsafe", "A submission may not use `unsafe` code. Instead: use spans, arrays or delegates.");
                break;
            case AttributeListSyntax { Target.Identifier: var target } when target.Kind() is SyntaxKind.AssemblyKeyword or SyntaxKind.ModuleKeyword:
                Refuse(node, target.Text, $"A submission may not have attributes of the {target.Text}. Instead: leave them out.");
                break;
            case LineOrSpanDirectiveTriviaSyntax:
                Refuse(node, "#line", "A submission may not use `#line`: errors would point elsewhere. Instead: leave it out.");
                break;
            case PragmaChecksumDirectiveTriviaSyntax:
                Refuse(node, "#pragma checksum", "A submission may not use `#pragma checksum`. Instead: leave it out.");
                break;
            case ReferenceDirectiveTriviaSyntax or LoadDirectiveTriviaSyntax:
                Refuse(node, "#r", "A submission may not refer to other files. Instead: put the code into the submission.");
                break;
            case MakeRefExpressionSyntax or RefTypeExpressionSyntax or RefValueExpressionSyntax:
            case LiteralExpressionSyntax or ParameterSyntax when node.GetFirstToken().IsKind(SyntaxKind.ArgListKeyword):
                Refuse(node, node.GetFirstToken().Text, $"A submission may not use `{node.GetFirstToken().Text}`. Instead: use ref, object or params.");
                break;
        }
    }

    private void Modifiers(SyntaxTokenList modifiers)
    {
        foreach (var modifier in modifiers)
        {
            if (modifier.IsKind(SyntaxKind.UnsafeKeyword))
                Refuse(modifier.SpanStart, "unsafe", "A submission may not use `unsafe` code. Instead: use spans, arrays or delegates.");
            if (modifier.IsKind(SyntaxKind.ExternKeyword))
                Refuse(modifier.SpanStart, "extern", "A submission may not call native code: no `extern`. Instead: write it in C#.");
        }
    }

    /// <summary>What a declaration alone does: the runtime knows some attributes by name, and a constructor may call its base unsaid.</summary>
    private void Declared(BaseTypeDeclarationSyntax declaration)
    {
        if (_model.GetDeclaredSymbol(declaration) is not { } type)
            return;

        if (type.ContainingType is null && _symbols.ToDeclared(type) is { } name)
            Refuse(declaration.Identifier.SpanStart, name.Symbol, name.Sentence);

        var isSaid = declaration.BaseList?.Types.Any(parent => parent is PrimaryConstructorBaseTypeSyntax) == true
            || declaration is TypeDeclarationSyntax { Members: var members } && members.OfType<ConstructorDeclarationSyntax>().ToList() is { Count: > 0 } constructors
                && constructors.TrueForAll(constructor => constructor.Initializer is not null);
        if (!isSaid && type.TypeKind == TypeKind.Class && type.BaseType?.InstanceConstructors.FirstOrDefault(constructor => constructor.Parameters.IsEmpty) is { } unsaid
            && _symbols.To(unsaid) is { } objection)
            Refuse(declaration.Identifier.SpanStart, objection.Symbol, objection.Sentence);
    }

    private void Name(SimpleNameSyntax node)
    {
        var info = _model.GetSymbolInfo(node);
        Implied(node, info);
        if (info.Symbol is IPropertySymbol or IEventSymbol)
            Accessors(node, info.Symbol);
    }

    private void Implied(SyntaxNode node, SymbolInfo info)
    {
        if (info.Symbol is { } symbol)
            Look(node, symbol);
        else if (!info.CandidateSymbols.IsDefaultOrEmpty)
            Look(node, [.. info.CandidateSymbols]);
    }

    private void Enumeration(CommonForEachStatementSyntax node)
    {
        var info = _model.GetForEachStatementInfo(node);
        Look(node, info.GetEnumeratorMethod, info.MoveNextMethod, info.CurrentProperty, info.DisposeMethod, info.ElementConversion.MethodSymbol);
    }

    private void Look(SyntaxNode node, params ISymbol?[] symbols)
    {
        foreach (var symbol in symbols)
        {
            if (symbol is not null && _symbols.To(symbol) is { } objection)
                Refuse(node, objection.Symbol, objection.Sentence);
        }
    }

    private void Accessors(SimpleNameSyntax name, ISymbol member)
    {
        ExpressionSyntax whole = name;
        while (whole.Parent is MemberAccessExpressionSyntax access && access.Name == whole || whole.Parent is MemberBindingExpressionSyntax or ParenthesizedExpressionSyntax
            || whole.Parent.IsKind(SyntaxKind.SuppressNullableWarningExpression))
            whole = (ExpressionSyntax)whole.Parent;

        string[] used = whole.Parent switch
        {
            AssignmentExpressionSyntax assignment when assignment.Left == whole && member is IEventSymbol =>
                [assignment.IsKind(SyntaxKind.SubtractAssignmentExpression) ? "remove" : "add"],
            AssignmentExpressionSyntax assignment when assignment.Left == whole => assignment.IsKind(SyntaxKind.SimpleAssignmentExpression) ? ["set"] : ["get", "set"],
            { RawKind: (int)SyntaxKind.PreIncrementExpression or (int)SyntaxKind.PreDecrementExpression or (int)SyntaxKind.PostIncrementExpression or (int)SyntaxKind.PostDecrementExpression } => ["get", "set"],
            ArgumentSyntax { Parent: TupleExpressionSyntax } => ["get", "set"],
            _ when member is IEventSymbol => [],
            _ => ["get"],
        };
        foreach (var accessor in used)
        {
            if (_symbols.To(member, accessor) is { } objection)
                Refuse(name, objection.Symbol, objection.Sentence);
        }
    }

    private void Refuse(SyntaxNode node, string symbol, string message) => Refuse(node.SpanStart, symbol, message);

    private void Refuse(int position, string symbol, string message)
    {
        var place = _text.Lines.GetLinePosition(position);
        if (_seen.Add((place.Line, symbol)))
            _refusals.Add(new Refusal(_tree.FilePath, place.Line + 1, place.Character + 1, symbol, message, _text.Lines[place.Line].ToString()));
    }
}
