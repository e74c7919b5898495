using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Katas.Grader.Compilation.Guards;

/// <summary>
/// Which functions may call themselves, directly or through others. Told by names alone: a function may call whatever goes
/// by a name that occurs in it. That finds more than there is, which costs a nanosecond a call, and with it calls through
/// interfaces, overrides, method groups and delegates that a search by symbols would miss.
/// </summary>
internal static class RecursiveNames
{
    private const string Indexer = "this[]", Constructor = "new()", Conversion = "(conversion)";

    /// <summary>The names that lie on a cycle.</summary>
    public static HashSet<string> In(IEnumerable<SyntaxTree> trees)
    {
        var functions = trees.SelectMany(tree => tree.GetRoot().DescendantNodes())
            .Select(node => (Node: node, Name: NameOf(node))).Where(function => function.Name is not null)
            .GroupBy(function => function.Name!, function => function.Node).ToDictionary(group => group.Key, group => group.ToList());
        var calls = functions.ToDictionary(
            function => function.Key,
            function => function.Value.SelectMany(Mentioned).Where(functions.ContainsKey).ToHashSet());

        // Whatever reaches no cycle is peeled off, and then, against the direction of calls, whatever no cycle reaches.
        return Peeled(Reversed(Peeled(calls))).Keys.ToHashSet();
    }

    /// <summary>The graph without the nodes from which every path ends.</summary>
    private static Dictionary<string, HashSet<string>> Peeled(Dictionary<string, HashSet<string>> graph)
    {
        var before = Reversed(graph);
        var left = graph.ToDictionary(node => node.Key, node => node.Value.Count);
        var ends = new Queue<string>(left.Where(node => node.Value == 0).Select(node => node.Key));
        var peeled = new HashSet<string>();
        while (ends.TryDequeue(out var end))
        {
            peeled.Add(end);
            foreach (var name in before[end].Where(name => --left[name] == 0))
                ends.Enqueue(name);
        }

        return graph.Where(node => !peeled.Contains(node.Key)).ToDictionary(node => node.Key, node => node.Value.Except(peeled).ToHashSet());
    }

    private static Dictionary<string, HashSet<string>> Reversed(Dictionary<string, HashSet<string>> graph)
    {
        var reversed = graph.Keys.ToDictionary(name => name, _ => new HashSet<string>());
        foreach (var (from, targets) in graph)
        {
            foreach (var to in targets)
                reversed[to].Add(from);
        }

        return reversed;
    }

    /// <summary>What a function is called by; null for anything else.</summary>
    public static string? NameOf(SyntaxNode node) => node switch
    {
        MethodDeclarationSyntax method => method.Identifier.ValueText,
        LocalFunctionStatementSyntax function => function.Identifier.ValueText,
        PropertyDeclarationSyntax property => property.Identifier.ValueText,
        EventDeclarationSyntax @event => @event.Identifier.ValueText,
        IndexerDeclarationSyntax => Indexer,
        ConstructorDeclarationSyntax => Constructor,
        OperatorDeclarationSyntax @operator => @operator.OperatorToken.Text,
        ConversionOperatorDeclarationSyntax => Conversion,
        AnonymousFunctionExpressionSyntax { Parent: EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax variable } } => variable.Identifier.ValueText,
        AnonymousFunctionExpressionSyntax { Parent: AssignmentExpressionSyntax { Left: SimpleNameSyntax variable } } => variable.Identifier.ValueText,
        AnonymousFunctionExpressionSyntax { Parent: AssignmentExpressionSyntax { Left: MemberAccessExpressionSyntax member } } => member.Name.Identifier.ValueText,
        _ => null,
    };

    private static IEnumerable<string> Mentioned(SyntaxNode function) => function.DescendantNodesAndSelf().Select(node => node switch
    {
        SimpleNameSyntax name => name.Identifier.ValueText,
        ElementAccessExpressionSyntax or ElementBindingExpressionSyntax or ImplicitElementAccessSyntax => Indexer,
        BaseObjectCreationExpressionSyntax or ConstructorInitializerSyntax => Constructor,
        ConversionOperatorDeclarationSyntax => Conversion, // most are called without a word in the source
        BinaryExpressionSyntax binary => binary.OperatorToken.Text,
        PrefixUnaryExpressionSyntax prefix => prefix.OperatorToken.Text,
        PostfixUnaryExpressionSyntax postfix => postfix.OperatorToken.Text,
        AssignmentExpressionSyntax { OperatorToken.Text: [_, .., '='] and var text } => text[..^1],
        InterpolationSyntax => nameof(ToString),
        CommonForEachStatementSyntax => "GetEnumerator",
        _ => "",
    });
}
