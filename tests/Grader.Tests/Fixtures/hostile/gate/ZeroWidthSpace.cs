// verdict: rejected; names: U+200B
public static class Numbers
{
    public const string Key = "ad​min"; // here
}
