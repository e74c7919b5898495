using System.Globalization;
using Katas.Grader.Catalog;
using Katas.Grader.Progress;
using Katas.Grader.Reporting;
using Spectre.Console;

namespace Katas.Grader.Cli;

/// <summary>What the learner has tried, and what came of it.</summary>
internal static class HistoryCommand
{
    public static int Run(Context context, HistoryOptions options)
    {
        if (options is { Export: not null, Import: not null })
            throw new UsageException("--export and --import go opposite ways: choose one.");
        if (options is { Kata: not null, Import: not null })
            throw new UsageException("--import takes in everything that the file holds: leave out the name of the kata.");

        var store = context.OpenStore();
        if (options.Import is { } source)
            return Import(context, store, source);
        if (store.Read() is not { } history)
            return ExitCode.NotSolved;

        if (options.Kata is { } name)
            history = Only(context.Catalog, history, name);
        if (options.Export is { } target)
            Export(context, history, target);
        else
            Show(context, history, options.Kata is not null);
        return ExitCode.AllSolved;
    }

    private static int Import(Context context, ProgressStore store, string file)
    {
        int? added;
        try
        {
            added = store.Merge(HistoryDocument.Read(File.ReadAllText(file), context.Time.GetUtcNow()));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new UsageException($"'{file}' cannot be read: {exception.Message}");
        }
        catch (FormatException exception)
        {
            throw new UsageException($"'{file}' cannot be imported: {exception.Message}");
        }

        if (added is not { } count)
            return ExitCode.NotSolved;
        context.Out.WriteLine(count == 0 ? "Every attempt in it was known already." : $"{Overview.Count(count, "attempt")} added.");
        return ExitCode.AllSolved;
    }

    /// <summary>Also of a kata that the working copy no longer has.</summary>
    private static History Only(KataCatalog catalog, History history, string name)
    {
        var slug = catalog.TryFind(name)?.Slug ?? history.Katas.FirstOrDefault(kata => kata.Kata == name)?.Kata ?? throw new UsageException(catalog.Unknown(name));
        return new History([history.Of(slug)]);
    }

    private static void Export(Context context, History history, string file)
    {
        var text = HistoryDocument.Write(history);
        if (file == "-")
        {
            context.Output.Write(text);
            return;
        }

        try
        {
            // Whoever waits for the file never sees half of it.
            var draft = $"{file}.{Guid.NewGuid():N}";
            File.WriteAllText(draft, text);
            File.Move(draft, file, overwrite: true);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new UsageException($"The history cannot be written to '{file}': {exception.Message}");
        }
    }

    private static void Show(Context context, History history, bool isOne)
    {
        var zone = context.Time.LocalTimeZone;
        var attempts = history.Katas.SelectMany(kata => kata.Attempts, (kata, attempt) => (kata.Kata, Attempt: attempt)).OrderBy(pair => pair.Attempt.At).ToList();
        if (attempts.Count == 0)
            context.Out.WriteLine(isOne ? $"{history.Katas[0].Kata} was not graded yet: 'kata check {history.Katas[0].Kata}' does." : "Nothing was graded yet: 'kata check KATA' does.");
        else
            Attempts(attempts, zone).Write(context.Out);

        var katas = history.Katas.Where(kata => kata.FirstLook is not null).ToList();
        if (katas.Count == 0)
            return;
        context.Out.WriteLine();
        Katas(katas, zone).Write(context.Out);
    }

    private static FittedTable Attempts(IEnumerable<(string Kata, Attempt Attempt)> attempts, TimeZoneInfo zone)
    {
        var table = new FittedTable(new("when"), new("kata"), new("verdict"), new("tests", 1, IsNumber: true), new("time", 2), new("space", 3), new("took", 4, IsNumber: true));
        foreach (var (kata, attempt) in attempts)
            table.AddRow(
                Minute(attempt.At, zone), kata, new FittedCell(attempt.Verdict, attempt.IsSolved ? "green" : "yellow"),
                attempt.Tests.Total == 0 ? "" : $"{attempt.Tests.Passed}/{attempt.Tests.Total}", Growth(attempt.Worst("time")), Growth(attempt.Worst("space")),
                attempt.Milliseconds == 0 ? "" : $"{(attempt.Milliseconds / 1000).ToString("0.0", CultureInfo.InvariantCulture)} s");
        return table;
    }

    private static FittedTable Katas(IEnumerable<KataHistory> katas, TimeZoneInfo zone)
    {
        var table = new FittedTable(
            new("kata"), new("first look", 3), new("tries", 1, IsNumber: true), new("solved in", IsNumber: true), new("hints", 2, IsNumber: true),
            new("best time", 4), new("best space", 5), new("review", 6));
        foreach (var kata in katas)
            table.AddRow(
                kata.Kata, Minute(kata.FirstLook!.Value, zone), $"{kata.Attempts.Count}", kata.TimeToSolve is { } time ? Span.Of(time) : "", $"{kata.Hints}",
                Growth(kata.Best("time")), Growth(kata.Best("space")), Practice.Of(kata, zone).Due is { } due ? due.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) : "");
        return table;
    }

    /// <summary>An imported file may hold anything.</summary>
    private static string Growth(string nearest) => Printable.Of(nearest, 20);

    private static string Minute(DateTimeOffset at, TimeZoneInfo zone) => TimeZoneInfo.ConvertTime(at, zone).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);
}
