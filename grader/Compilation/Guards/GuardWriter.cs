using System.Text;
using Katas.Testing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Katas.Grader.Compilation.Guards;

/// <summary>
/// Writes guards into the text of one file. Only text without a line break is put in, so that comments, directives and the
/// lines of stack traces stay as they were.
/// </summary>
/// <remarks>
/// A function with loops counts their rounds in a local variable of its own: threads do not meet in it, and no data race is
/// hidden or made by it. A backward <c>goto</c> counts as a loop. A function that may call itself looks, when it is entered,
/// how much stack is left.
/// </remarks>
internal sealed class GuardWriter(SyntaxTree tree, SemanticModel model, HashSet<string> recursive, List<string> places)
{
    public const string Namespace = "__Katas";

    private readonly List<(int At, int Length, string Text)> _edits = [];

    /// <summary>What is put at the start of a function's block.</summary>
    private readonly Dictionary<BlockSyntax, string> _starts = [];

    /// <summary>The text with guards; null where the file needs none.</summary>
    public string? Write()
    {
        foreach (var node in tree.GetRoot().DescendantNodes())
        {
            switch (node)
            {
                case WhileStatementSyntax loop:
                    GuardLoop(loop, loop.Statement);
                    break;
                case DoStatementSyntax loop:
                    GuardLoop(loop, loop.Statement);
                    break;
                case ForStatementSyntax loop:
                    GuardLoop(loop, loop.Statement);
                    break;
                case CommonForEachStatementSyntax loop:
                    GuardLoop(loop, loop.Statement);
                    break;
                case GotoStatementSyntax jump when IsBackward(jump):
                    GuardLoop(jump, jump);
                    break;
                case not null when RecursiveNames.NameOf(node) is { } name && recursive.Contains(name):
                    GuardFunction(node);
                    break;
            }
        }

        if (_edits.Count == 0 && _starts.Count == 0)
            return null;

        // The start of a block comes before whatever else is put at the same place.
        return Apply([.. _starts.Select(start => (start.Key.OpenBraceToken.Span.End, 0, start.Value)), .. _edits]);
    }

    private void GuardLoop(StatementSyntax loop, StatementSyntax body)
    {
        if (loop.Ancestors().Select(BlockOf).FirstOrDefault(block => block is not null) is not { } function)
            return;

        var counter = $"__rounds{function.SpanStart}";
        var declaration = $"int {counter}=0;";
        if (!_starts.GetValueOrDefault(function, "").Contains(declaration, StringComparison.Ordinal))
            _starts[function] = _starts.GetValueOrDefault(function) + declaration;

        var guard = $"if(++{counter}>{Runaway.MostRounds})global::{Namespace}.Guard.Loop({Place(loop.GetFirstToken())});";
        if (body is BlockSyntax block)
        {
            Insert(block.OpenBraceToken.Span.End, guard);
            return;
        }

        Insert(body.SpanStart, "{" + guard);
        Insert(body.Span.End, "}");
    }

    /// <summary>A jump to a label that stands before it, or to another case of its switch, which may lead back.</summary>
    private static bool IsBackward(GotoStatementSyntax jump) =>
        jump.Expression is not IdentifierNameSyntax { Identifier.ValueText: var label }
        || jump.Ancestors().First(node => BlockOf(node) is not null || node.Parent is null).DescendantNodes().OfType<LabeledStatementSyntax>().Any(target => target.Identifier.ValueText == label && target.SpanStart <= jump.SpanStart);

    private void GuardFunction(SyntaxNode node)
    {
        var place = new Lazy<string>(() => $"global::{Namespace}.Guard.Enter({Place(node is MemberDeclarationSyntax or LocalFunctionStatementSyntax ? NameToken(node) : node.GetFirstToken())}, out _);");
        switch (node)
        {
            case BasePropertyDeclarationSyntax { AccessorList: { } accessors }:
                foreach (var accessor in accessors.Accessors)
                    GuardBody(accessor, accessor.Body, accessor.ExpressionBody, returnsValue: accessor.IsKind(SyntaxKind.GetAccessorDeclaration), place);
                break;
            case PropertyDeclarationSyntax { ExpressionBody: { } body }:
                GuardArrow(body, "{get{", returnsValue: true, "}}", place);
                break;
            case IndexerDeclarationSyntax { ExpressionBody: { } body }:
                GuardArrow(body, "{get{", returnsValue: true, "}}", place);
                break;
            case BaseMethodDeclarationSyntax method:
                GuardBody(method, method.Body, method.ExpressionBody, ReturnsValue(model.GetDeclaredSymbol(method)), place);
                break;
            case LocalFunctionStatementSyntax function:
                GuardBody(function, function.Body, function.ExpressionBody, ReturnsValue(model.GetDeclaredSymbol(function) as IMethodSymbol), place);
                break;
            case AnonymousFunctionExpressionSyntax { Block: { } block }:
                Start(block, place.Value);
                break;
            case AnonymousFunctionExpressionSyntax { ExpressionBody: { } expression } lambda
                when model.GetTypeInfo(lambda).ConvertedType is INamedTypeSymbol { TypeKind: TypeKind.Delegate } && model.GetSymbolInfo(lambda).Symbol is IMethodSymbol symbol:
                Insert(expression.SpanStart, "{" + place.Value + Lead(expression, ReturnsValue(symbol)));
                Insert(expression.Span.End, ";}");
                break;
        }
    }

    private void GuardBody(SyntaxNode function, BlockSyntax? block, ArrowExpressionClauseSyntax? arrow, bool returnsValue, Lazy<string> guard)
    {
        if (block is not null)
            Start(block, guard.Value);
        else if (arrow is not null)
            GuardArrow(arrow, "{", returnsValue, "}", guard);
    }

    /// <summary><c>=> value;</c> becomes <c>{ guard; return value; }</c>.</summary>
    private void GuardArrow(ArrowExpressionClauseSyntax arrow, string open, bool returnsValue, string close, Lazy<string> guard)
    {
        _edits.Add((arrow.ArrowToken.SpanStart, arrow.ArrowToken.Span.Length, open + guard.Value + Lead(arrow.Expression, returnsValue)));
        Insert(arrow.GetLastToken().GetNextToken().Span.End, close);
    }

    private static string Lead(ExpressionSyntax value, bool returnsValue) => returnsValue && value is not ThrowExpressionSyntax ? "return " : "";

    private void Start(BlockSyntax block, string guard) => _starts[block] = guard + _starts.GetValueOrDefault(block);

    private static bool ReturnsValue(IMethodSymbol? method) => method switch
    {
        null or { ReturnsVoid: true } => false,
        { IsAsync: true } => method.ReturnType is INamedTypeSymbol { IsGenericType: true },
        _ => method.MethodKind is not (MethodKind.Constructor or MethodKind.StaticConstructor or MethodKind.Destructor),
    };

    /// <summary>The block of a function; null where a node is none, or has none.</summary>
    private static BlockSyntax? BlockOf(SyntaxNode node) => node switch
    {
        BaseMethodDeclarationSyntax method => method.Body,
        AccessorDeclarationSyntax accessor => accessor.Body,
        LocalFunctionStatementSyntax function => function.Body,
        AnonymousFunctionExpressionSyntax function => function.Block,
        _ => null,
    };

    private static SyntaxToken NameToken(SyntaxNode node) => node switch
    {
        MethodDeclarationSyntax method => method.Identifier,
        ConstructorDeclarationSyntax constructor => constructor.Identifier,
        PropertyDeclarationSyntax property => property.Identifier,
        IndexerDeclarationSyntax indexer => indexer.ThisKeyword,
        OperatorDeclarationSyntax @operator => @operator.OperatorToken,
        ConversionOperatorDeclarationSyntax conversion => conversion.OperatorKeyword,
        LocalFunctionStatementSyntax function => function.Identifier,
        _ => node.GetFirstToken(),
    };

    /// <summary>The number of a place that the guard will name.</summary>
    private int Place(SyntaxToken token)
    {
        places.Add($"{Path.GetFileName(tree.FilePath)}, line {token.GetLocation().GetLineSpan().StartLinePosition.Line + 1}");
        return places.Count - 1;
    }

    private void Insert(int at, string text) => _edits.Add((at, 0, text));

    private string Apply(IReadOnlyList<(int At, int Length, string Text)> edits)
    {
        var (text, result, from) = (tree.GetText().ToString(), new StringBuilder(), 0);
        foreach (var (at, length, insertion) in edits.OrderBy(edit => edit.At))
        {
            result.Append(text, from, at - from).Append(insertion);
            from = at + length;
        }

        return result.Append(text, from, text.Length - from).ToString();
    }
}
