using Katas.Grader.Catalog;
using Katas.Grader.Grading;

namespace Katas.Grader.Watching;

/// <summary>What is remembered of the learner from one session to the next.</summary>
internal interface ILearner
{
    /// <summary>The next unsolved kata after one, or the first of all; null where every other is solved.</summary>
    Kata? Next(Kata? after);

    /// <summary>How many of a kata's hints the learner has asked for.</summary>
    int Hints(Kata kata);

    /// <summary>Why no hint may be shown now, in one sentence; null where one may.</summary>
    string? HintsWithheld { get; }

    /// <summary>Remembers a verdict; says in one sentence what there is to say of that, such as that it cannot; null where nothing.</summary>
    string? Note(KataReport report);

    /// <summary>Remembers that one more hint was shown; says in one sentence why it cannot, null where it can.</summary>
    string? NoteHint(Kata kata);

    /// <summary>Remembers that the statement was shown, and says the same.</summary>
    string? NoteLook(Kata kata);
}
