[Flags]
public enum Rights : byte
{
    None = 0,
    Read = 1 << 0,
    Write = 1 << 1,
    All = Read | Write,
}

public static class RightsText
{
    public static Rights Parse(string text) => Enum.TryParse<Rights>(text, ignoreCase: true, out var rights) && Enum.IsDefined(rights) ? rights : Rights.None;
    public static string Names() => string.Join(", ", Enum.GetValues<Rights>().Select(right => right.ToString("G"))) + Enum.GetName(Rights.Read);
    public static bool Can(Rights has, Rights needs) => (has & needs) == needs && has.HasFlag(needs);
    public static string Word(Rights rights) => rights switch { Rights.Read => "read", Rights.Write => "write", _ => throw new ArgumentOutOfRangeException(nameof(rights), rights, null) };
}
