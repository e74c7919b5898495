using System.Threading.Channels;
using Katas.Grader.Watching;

namespace Katas.Grader.Tests.Watching;

/// <summary>Keeps every view for a test to wait for.</summary>
internal sealed class RecordedScreen : IWatchScreen
{
    private readonly Channel<WatchView> _views = Channel.CreateUnbounded<WatchView>();

    public bool HasEnded { get; private set; }

    public void Show(WatchView view) => _views.Writer.TryWrite(view);

    public void End() => HasEnded = true;

    public async Task<WatchView> WaitForAsync(Func<WatchView, bool> wanted)
    {
        await foreach (var view in _views.Reader.ReadAllAsync(TestContext.Current.CancellationToken))
        {
            if (wanted(view))
                return view;
        }

        throw new InvalidOperationException("Nothing more is shown.");
    }
}
