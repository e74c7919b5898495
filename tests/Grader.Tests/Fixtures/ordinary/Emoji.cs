// Joiners are part of emoji and of some scripts: 👨‍👩‍👧
public static class Emoji
{
    public const string Family = "👨‍👩‍👧";
    public static int Length(string text) => text.EnumerateRunes().Count() + "می‌خواهم".Length + "é".Length;
}
