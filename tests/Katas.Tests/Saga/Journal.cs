namespace Katas.Saga.Tests;

/// <summary>A journal in memory, at which the process can be made to die.</summary>
internal sealed class Journal : ISagaJournal
{
    private readonly List<string> _entries = [];
    private int _appends;

    /// <summary>The number, from 0, of the append at which the process dies; null for none.</summary>
    public int? DiesAt { get; init; }

    /// <summary>Whether the entry is there nevertheless.</summary>
    public bool WritesBeforeItDies { get; init; }

    /// <summary>Called when the process dies.</summary>
    public Action Died { get; init; } = () => { };

    /// <summary>How often this process has written.</summary>
    public int Appends => _appends;

    /// <summary>The journal as the next process finds it, which dies where it is told to.</summary>
    public Journal After(int? diesAt = null, bool writesBeforeItDies = false)
    {
        var next = new Journal { DiesAt = diesAt, WritesBeforeItDies = writesBeforeItDies, Died = Died };
        next._entries.AddRange(_entries);
        return next;
    }

    public Task AppendAsync(string entry)
    {
        var dies = _appends++ == DiesAt;
        if (!dies || WritesBeforeItDies)
            _entries.Add(entry ?? throw new ArgumentNullException(nameof(entry)));
        if (!dies)
            return Task.CompletedTask;

        Died();
        return Task.FromException(new CrashException());
    }

    public Task<IReadOnlyList<string>> ReadAsync() => Task.FromResult<IReadOnlyList<string>>([.. _entries]);
}

/// <summary>The process died here.</summary>
internal sealed class CrashException() : Exception("The process dies here.");
