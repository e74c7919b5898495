public sealed class CaseInsensitive : IEqualityComparer<string>, IComparer<string>
{
    public static readonly CaseInsensitive Instance = new();
    public bool Equals(string? x, string? y) => string.Equals(x, y, StringComparison.OrdinalIgnoreCase);
    public int GetHashCode(string text) => text.GetHashCode(StringComparison.OrdinalIgnoreCase);
    public int Compare(string? x, string? y) => StringComparer.OrdinalIgnoreCase.Compare(x, y);
}

public sealed class Version3(int major, int minor) : IEquatable<Version3>
{
    private readonly int _major = major, _minor = minor;
    public bool Equals(Version3? other) => other is not null && (_major, _minor) == (other._major, other._minor);
    public override bool Equals(object? obj) => ReferenceEquals(this, obj) || obj is Version3 other && Equals(other);
    public override int GetHashCode() => HashCode.Combine(_major, _minor);
    public static bool Same<T>(T a, T b) => EqualityComparer<T>.Default.Equals(a, b) && Comparer<T>.Default.Compare(a, b) == 0;
    public static HashSet<string> Set() => new(CaseInsensitive.Instance) { "a", "A" };
    public static HashSet<object> ByReference() => new(ReferenceEqualityComparer.Instance);
}
