namespace Katas.Grader.Gate;

/// <summary>Who may use something.</summary>
internal enum Permission
{
    Refused,
    Allowed,

    /// <summary>Nobody by hand; the compiler may emit it anywhere.</summary>
    Emitted,

    /// <summary>Nobody by hand; the compiler emits it into its own <c>&lt;PrivateImplementationDetails&gt;</c>.</summary>
    Helper,
}
