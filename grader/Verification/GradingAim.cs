namespace Katas.Grader.Verification;

/// <summary>What a grading is to show, which says how much of it is needed.</summary>
internal enum GradingAim
{
    /// <summary>That a test fails: growth is not measured, and one that runs out of time is enough where it is the one.</summary>
    Tests,

    /// <summary>That everything is as it should be.</summary>
    Solved,

    /// <summary>That it takes too much time: growth says so, and one test that runs out of time need not be followed by others.</summary>
    TooSlow,

    /// <summary>That it takes too much memory, in the same way.</summary>
    TooHungry,
}
