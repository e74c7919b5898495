using System.Runtime.CompilerServices;
using System.Threading.Channels;
using Katas.Grader.Catalog;
using Katas.Grader.Submissions;

namespace Katas.Grader.Watching;

/// <summary>
/// A learner's files as they change. Events of the system only say when to look: what counts is the content, so that a save
/// without a change is none, and a change without an event is found a moment later.
/// </summary>
/// <param name="kata">Whose files.</param>
/// <param name="time">What waits go by.</param>
/// <param name="signals">Watches a folder: told the folder, what to call for an event, and what to call when there will be no more.</param>
internal sealed class FileWatch(Kata kata, TimeProvider time, Func<string, Action, Action, IDisposable> signals)
{
    /// <summary>A save is several events, which lie a few milliseconds apart.</summary>
    public static readonly TimeSpan Debounce = TimeSpan.FromMilliseconds(30);

    /// <summary>Editors that delete and create, or empty and write, are done after that.</summary>
    public static readonly TimeSpan Grace = TimeSpan.FromMilliseconds(200);

    /// <summary>How often to look without an event: network drives send none, and a folder may be replaced.</summary>
    public static readonly TimeSpan Heartbeat = TimeSpan.FromSeconds(1);

    /// <summary>How often to look where there are no events.</summary>
    public static readonly TimeSpan Poll = TimeSpan.FromMilliseconds(200);

    /// <summary>A folder in which something is written all the time is looked at all the same.</summary>
    private static readonly TimeSpan LongestUnrest = TimeSpan.FromMilliseconds(300);

    private readonly Channel<bool> _signals = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });

    private long _lastSignal;
    private volatile bool _isDeaf;

    /// <summary>The files as they are now, and then each time that their content has changed and stays still.</summary>
    public async IAsyncEnumerable<FileChange> ChangesAsync([EnumeratorCancellation] CancellationToken cancellation)
    {
        Submission? known = null;
        var watcher = Listen();
        try
        {
            while (true)
            {
                var found = await ReadAsync(known, cancellation);
                if (!Same(found, known))
                    yield return new FileChange(known = found, _isDeaf);

                if (await IsSignalledAsync(cancellation) || _isDeaf)
                    continue;

                // Nobody said so, and yet there is something new: whatever is being listened to is not what lies there now.
                if (!Same(Read(), known))
                {
                    watcher?.Dispose();
                    watcher = Listen();
                }
            }
        }
        finally
        {
            watcher?.Dispose();
        }
    }

    private IDisposable? Listen()
    {
        try
        {
            return signals(kata.Folder, Signal, () =>
            {
                _isDeaf = true;
                Signal();
            });
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            _isDeaf = true;
            return null;
        }
        catch (Exception exception) when (exception is ArgumentException)
        {
            return null; // the folder is gone; the next look will tell when it is back
        }
    }

    /// <summary>What cannot be graded may be about to be written: it is looked at twice.</summary>
    private async Task<Submission> ReadAsync(Submission? known, CancellationToken cancellation)
    {
        var found = Read();
        if (found.Problem is null || Same(found, known))
            return found;

        await Task.Delay(Grace, time, cancellation);
        return Read();
    }

    private Submission Read() => Directory.Exists(kata.Folder)
        ? SubmissionReader.Learner(kata)
        : new Submission(Submission.Learner, [], $"{kata.Repository.Shown(kata.Folder)} is not there any more.");

    /// <summary>Waits for an event and then for silence; false where it was time to look without one.</summary>
    private async Task<bool> IsSignalledAsync(CancellationToken cancellation)
    {
        using (var patience = new CancellationTokenSource(_isDeaf ? Poll : Heartbeat, time))
        using (var either = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, cancellation))
        {
            try
            {
                await _signals.Reader.WaitToReadAsync(either.Token);
            }
            catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
            {
                return false;
            }
        }

        var start = time.GetTimestamp();
        while (Debounce - time.GetElapsedTime(Interlocked.Read(ref _lastSignal)) is var rest && rest > TimeSpan.Zero && time.GetElapsedTime(start) < LongestUnrest)
            await Task.Delay(rest, time, cancellation);
        _signals.Reader.TryRead(out _);
        return true;
    }

    private void Signal()
    {
        Interlocked.Exchange(ref _lastSignal, time.GetTimestamp());
        _signals.Writer.TryWrite(true);
    }

    private static bool Same(Submission one, Submission? other) => other is not null && one.Problem == other.Problem && one.Files.SequenceEqual(other.Files);
}
