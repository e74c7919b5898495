namespace Katas.Grader.Verification;

/// <summary>What a grading is to show, which says how much of it is needed.</summary>
internal enum GradingAim
{
    /// <summary>Whether tests fail; growth is not measured.</summary>
    Tests,

    /// <summary>That everything is as it should be.</summary>
    Solved,

    /// <summary>That it costs too much: growth says so, and one test that runs out of time need not be followed by others.</summary>
    TooCostly,
}
