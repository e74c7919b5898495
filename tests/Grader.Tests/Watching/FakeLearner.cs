using Katas.Grader.Catalog;
using Katas.Grader.Grading;
using Katas.Grader.Watching;

namespace Katas.Grader.Tests.Watching;

/// <summary>Keeps in memory what it is told.</summary>
internal sealed class FakeLearner : ILearner
{
    public Kata? Following { get; init; }

    public string? Sentence { get; init; }

    public string? HintsWithheld { get; init; }

    public List<string> Notes { get; } = [];

    public Kata? Next(Kata? after) => Following;

    public int Hints(Kata kata) => 1;

    public string? Note(KataReport report) => Add($"{report.Verdict} {report.Reason}");

    public string? NoteHint(Kata kata) => Add("hint");

    public string? NoteLook(Kata kata) => Add("look");

    private string? Add(string note)
    {
        lock (Notes)
            Notes.Add(note);
        return Sentence;
    }
}
