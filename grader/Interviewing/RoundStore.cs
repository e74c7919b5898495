using System.Text.Json;
using Katas.Grader.Catalog;

namespace Katas.Grader.Interviewing;

/// <summary>
/// Keeps the round in a file of the working copy, so that it goes on whatever process runs. Every change is made under a lock,
/// from what the file holds then, and replaces the file whole.
/// </summary>
internal sealed class RoundStore(Repository repository, TimeProvider clock)
{
    private const int Attempts = 100;
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(20);

    /// <summary>Whether there is a round that is not closed yet; it need not be readable.</summary>
    public bool IsOpen => File.Exists(repository.InterviewFile);

    /// <summary>The round as it is now; null where there is none.</summary>
    /// <exception cref="UsageException">Its file cannot be read; the message says what to do.</exception>
    public Round? Read()
    {
        if (!IsOpen)
            return null;

        using var hold = Hold();
        return Load()?.At(clock.GetUtcNow());
    }

    /// <summary>Changes the round, and has it remember that it was seen now.</summary>
    /// <returns>The changed round; null where there is none.</returns>
    /// <exception cref="UsageException">Its file cannot be read or written.</exception>
    public Round? Change(Func<Round, Round> change)
    {
        if (!IsOpen)
            return null;

        using var hold = Hold();
        if (Load() is not { } round)
            return null;
        round = change(round.At(clock.GetUtcNow()));
        Save(round);
        return round;
    }

    /// <summary>Begins a round.</summary>
    /// <param name="prepare">Called once it is certain that there is no other; the round starts when it has returned.</param>
    /// <exception cref="UsageException">There is one, or it cannot be written.</exception>
    public Round Start(int minutes, int seed, IEnumerable<Kata> katas, Action prepare)
    {
        using var hold = Hold();
        if (IsOpen)
            throw new UsageException("Another process has started a round meanwhile: 'kata interview' shows it.");

        prepare();
        var now = clock.GetUtcNow();
        var round = new Round(now, minutes, seed, [.. katas.Select(kata => new RoundKata(kata.Slug))], now);
        Save(round);
        return round;
    }

    /// <summary>Closes a round whose report can be written; until then it stays open.</summary>
    /// <param name="started">Which round.</param>
    /// <param name="write">Writes the report of the round as it is in the end, to this file.</param>
    /// <returns>False where another process has closed it first.</returns>
    /// <exception cref="UsageException">Something cannot be written; the round is still open.</exception>
    public bool Close(DateTimeOffset started, Action<Round, string> write)
    {
        using var hold = Hold();
        if (!IsOpen || Load() is not { } round || round.Started != started)
            return false;

        try
        {
            Directory.CreateDirectory(repository.Interviews);
            write(round, ReportOf(round));
            File.Move(repository.InterviewFile, Path.ChangeExtension(ReportOf(round), ".json"), overwrite: true);
            return true;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new UsageException($"The report of the interview cannot be written to {repository.Shown(repository.Interviews)}: {exception.Message} The round stays open: mend that, and 'kata interview finish' tries again.");
        }
    }

    /// <summary>Puts the file of a round away, whatever it holds.</summary>
    /// <returns>Where it is now; null where there was none.</returns>
    /// <exception cref="UsageException">It cannot be moved.</exception>
    public string? SetAside()
    {
        if (!IsOpen)
            return null;

        using var hold = Hold();

        try
        {
            Directory.CreateDirectory(repository.Interviews);
            var kept = Path.Combine(repository.Interviews, $"{LocalTime.FileName(clock, clock.GetUtcNow())}-abandoned.json");
            File.Move(repository.InterviewFile, kept, overwrite: true);
            return kept;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new UsageException($"{Shown} cannot be set aside: {exception.Message}");
        }
    }

    private string Shown => repository.Shown(repository.InterviewFile);

    private string ReportOf(Round round) => Path.Combine(repository.Interviews, $"{LocalTime.FileName(clock, round.Started)}.html");

    private Round? Load()
    {
        try
        {
            return RoundFile.Read(File.ReadAllBytes(repository.InterviewFile));
        }
        catch (FileNotFoundException)
        {
            return null;
        }
        catch (Exception exception) when (exception is JsonException or IOException or UnauthorizedAccessException)
        {
            throw new UsageException($"{Shown} cannot be read: {exception.Message} 'kata interview abandon' sets it aside.");
        }
    }

    private void Save(Round round)
    {
        try
        {
            WholeFile.Write(repository.InterviewFile, RoundFile.Write(round));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new UsageException($"The interview cannot be noted in {Shown}: {exception.Message}");
        }
    }

    /// <summary>Holds the lock, which the system lets go when the process ends.</summary>
    private FileStream Hold()
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                Directory.CreateDirectory(repository.Personal);
                return new FileStream(Path.ChangeExtension(repository.InterviewFile, ".lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException) when (attempt < Attempts)
            {
                Thread.Sleep(Pause);
            }
            catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
            {
                throw new UsageException($"{Shown} cannot be had for this process alone: {exception.Message} Wait where another 'kata' is at work, and run the command again.");
            }
        }
    }
}
