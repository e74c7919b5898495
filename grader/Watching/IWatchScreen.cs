namespace Katas.Grader.Watching;

/// <summary>Where a session shows what it knows.</summary>
internal interface IWatchScreen
{
    void Show(WatchView view);

    /// <summary>Leaves the terminal as it was; nothing is shown after that.</summary>
    void End();
}
