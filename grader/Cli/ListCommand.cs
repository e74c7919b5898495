using System.Text.Json;
using System.Text.Json.Serialization;
using Katas.Grader.Catalog;
using Spectre.Console;

namespace Katas.Grader.Cli;

/// <summary>The catalogue.</summary>
internal static class ListCommand
{
    public static int Run(Context context, bool json)
    {
        if (json)
        {
            context.Output.WriteLine(JsonSerializer.Serialize([.. context.Catalog.All.Select(ListedKata.Of)], ListJson.Default.ListListedKata));
            return ExitCode.AllSolved;
        }

        var table = new Table().Border(TableBorder.None).AddColumns("kata", "level", "minutes", "asks for", "title");
        foreach (var kata in context.Catalog.All.Select(ListedKata.Of))
            table.AddRow(kata.Kata, kata.Level, $"{kata.Minutes}", $"time {kata.Time}, space {kata.Space}", Markup.Escape(kata.Title));
        context.Out.Write(table);
        return ExitCode.AllSolved;
    }
}

internal sealed record ListedKata(string Kata, string Title, string Level, int Minutes, IReadOnlyList<string> Topics, string Time, string Space)
{
    public static ListedKata Of(Kata kata)
    {
        var front = kata.Statement.FrontMatter;
        return new ListedKata(kata.Slug, front.Title, front.Level, front.Minutes, front.Topics, front.Time, front.Space);
    }
}

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web, WriteIndented = true)]
[JsonSerializable(typeof(List<ListedKata>))]
internal sealed partial class ListJson : JsonSerializerContext;
