using System.Diagnostics;
using Katas.Grader.Execution;

namespace Katas.Grader.Lab;

/// <summary>Some hogs; they end with this object, and with the grader however that ends.</summary>
internal sealed class HogPack : IDisposable
{
    private readonly List<Process> _hogs;

    public HogPack(int count) => _hogs = [.. Enumerable.Range(0, count).Select(_ =>
    {
        var start = OwnProgram.StartInfo(Hog.Command);
        start.RedirectStandardInput = true;
        return Launcher.Start(start);
    })];

    public void Dispose()
    {
        foreach (var hog in _hogs)
        {
            hog.Kill();
            hog.Dispose();
        }
    }
}
