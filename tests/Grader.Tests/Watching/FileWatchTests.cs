using Katas.Grader.Submissions;
using Katas.Grader.Watching;
using Microsoft.Extensions.Time.Testing;

namespace Katas.Grader.Tests.Watching;

public sealed class FileWatchTests : IAsyncDisposable
{
    private readonly TemporaryRepository _copy = new();
    private readonly CancellationTokenSource _ending = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
    private IAsyncEnumerator<FileChange>? _changes;

    public async ValueTask DisposeAsync()
    {
        await _ending.CancelAsync();
        _copy.Dispose();
    }

    [Fact]
    public async Task A_file_saved_in_place_is_read()
    {
        await StartAsync();

        File.WriteAllText(_copy.OwnFile, "// one");

        (await NextAsync()).Should().Be("// one");
    }

    [Fact]
    public async Task A_file_that_another_is_renamed_over_is_read()
    {
        await StartAsync();

        Replace("// one");
        (await NextAsync()).Should().Be("// one");
        Replace("// two");
        (await NextAsync()).Should().Be("// two");
    }

    [Fact]
    public async Task A_file_that_is_deleted_and_made_again_is_read()
    {
        await StartAsync();

        File.Delete(_copy.OwnFile);
        File.WriteAllText(_copy.OwnFile, "// one");

        (await NextAsync()).Should().Be("// one");
    }

    [Fact]
    public async Task A_file_that_is_gone_is_said_and_comes_back()
    {
        await StartAsync();

        File.Delete(_copy.OwnFile);
        (await ChangeAsync()).Submission.Problem.Should().Be("katas/LargestNumber holds no .cs file. 'kata reset largest-number' puts the stub back.");
        File.WriteAllText(_copy.OwnFile, "// back");

        (await NextAsync()).Should().Be("// back");
    }

    [Fact]
    public async Task Ten_saves_in_a_row_end_in_the_last()
    {
        await StartAsync();

        for (var save = 1; save <= 10; save++)
            Replace($"// {save}");

        // On a slow machine some of those before it may have stood still long enough.
        var text = await NextAsync();
        while (text != "// 10")
            text = await NextAsync();
    }

    [Fact]
    public async Task A_save_without_a_change_is_none()
    {
        await StartAsync();

        var text = File.ReadAllText(_copy.OwnFile);
        File.SetLastWriteTimeUtc(_copy.OwnFile, DateTime.UnixEpoch);
        File.WriteAllText(_copy.OwnFile, text);
        Replace(text);
        File.WriteAllText(Path.Combine(_copy.Kata.Folder, "notes.txt"), "no source");
        File.WriteAllText(Path.Combine(_copy.Kata.HiddenFolder, "Other.cs"), "// not the learner's");
        var next = NextAsync();
        await Task.Delay(3 * FileWatch.Debounce, TestContext.Current.CancellationToken);
        next.IsCompleted.Should().BeFalse();

        File.WriteAllText(_copy.OwnFile, "// changed");
        (await next).Should().Be("// changed");
    }

    [Fact]
    public async Task A_file_beside_the_stub_belongs_to_it()
    {
        await StartAsync();

        File.WriteAllText(Path.Combine(_copy.Kata.Folder, "More.cs"), "// more");

        (await ChangeAsync()).Submission.Files.Should().Contain(file => file.Text == "// more").And.HaveCount(2);
    }

    [Fact]
    public async Task Where_the_system_has_no_more_watches_files_are_read_again_and_again()
    {
        (await StartAsync((_, _, _) => throw new IOException("The configured user limit on the number of inotify instances has been reached."))).IsPolling.Should().BeTrue();

        File.WriteAllText(_copy.OwnFile, "// one");

        (await NextAsync()).Should().Be("// one");
    }

    [Fact]
    public async Task Where_events_come_no_more_files_are_read_again_and_again()
    {
        Action? fail = null;
        (await StartAsync((_, _, failed) =>
        {
            fail = failed;
            return new MemoryStream();
        })).IsPolling.Should().BeFalse();

        fail!();
        File.WriteAllText(_copy.OwnFile, "// one");

        var change = await ChangeAsync();
        change.Should().Match<FileChange>(one => one.IsPolling && one.Submission.Files[0].Text == "// one");
    }

    [Fact]
    public async Task Where_no_event_comes_a_change_is_found_all_the_same()
    {
        await StartAsync((_, _, _) => new MemoryStream());

        File.WriteAllText(_copy.OwnFile, "// one");

        (await NextAsync()).Should().Be("// one");
    }

    [Fact]
    public async Task A_folder_that_is_replaced_is_watched_again()
    {
        await StartAsync();

        var (folder, file) = (_copy.Kata.Folder, _copy.OwnFile);
        Directory.Move(folder, folder + "-other");
        (await ChangeAsync()).Submission.Problem.Should().Be("katas/LargestNumber is not there any more.");
        Directory.Move(folder + "-other", folder);
        (await ChangeAsync()).Submission.Problem.Should().BeNull();

        File.WriteAllText(file, "// after");
        (await NextAsync()).Should().Be("// after");
    }

    [Fact]
    public async Task A_file_that_is_emptied_before_it_is_written_is_not_said_to_be_empty()
    {
        var (time, signal) = (new FakeTimeProvider(), (Action?)null);
        await StartAsync((_, changed, _) =>
        {
            signal = changed;
            return new MemoryStream();
        }, time);
        var next = ChangeAsync();

        File.WriteAllText(_copy.OwnFile, "");
        signal!();
        for (var step = 0; step < 20; step++)
        {
            // Up to the first look, and then not to the second.
            if (step < 2)
                time.Advance(FileWatch.Debounce);
            await Task.Delay(1, TestContext.Current.CancellationToken);
        }

        next.IsCompleted.Should().BeFalse();
        File.WriteAllText(_copy.OwnFile, "// written");
        while (!next.IsCompleted)
        {
            time.Advance(FileWatch.Grace);
            await Task.Delay(1, TestContext.Current.CancellationToken);
        }

        (await next).Submission.Should().Match<Submission>(found => found.Problem == null && found.Files[0].Text == "// written");
    }

    private async Task<FileChange> StartAsync(Func<string, Action, Action, IDisposable>? signals = null, TimeProvider? time = null)
    {
        _changes = new FileWatch(_copy.Kata, time ?? TimeProvider.System, signals ?? FolderSignals.Of).ChangesAsync(_ending.Token).GetAsyncEnumerator(_ending.Token);
        return await ChangeAsync();
    }

    private async Task<FileChange> ChangeAsync()
    {
        await _changes!.MoveNextAsync();
        return _changes.Current;
    }

    private async Task<string?> NextAsync()
    {
        var change = await ChangeAsync();
        return change.Submission.Files is [var file, ..] ? file.Text : change.Submission.Problem;
    }

    /// <summary>As editors save that never leave half a file.</summary>
    private void Replace(string text)
    {
        var draft = _copy.OwnFile + "~";
        File.WriteAllText(draft, text);
        File.Move(draft, _copy.OwnFile, overwrite: true);
    }
}
