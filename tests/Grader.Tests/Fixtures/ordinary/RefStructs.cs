public ref struct Tokens(ReadOnlySpan<char> text)
{
    private ReadOnlySpan<char> _rest = text;

    public ReadOnlySpan<char> Current { get; private set; }

    public readonly Tokens GetEnumerator() => this;

    public bool MoveNext()
    {
        _rest = _rest.TrimStart();
        if (_rest.IsEmpty)
            return false;

        var end = _rest.IndexOfAny(' ', '\t');
        Current = end < 0 ? _rest : _rest[..end];
        _rest = end < 0 ? default : _rest[end..];
        return true;
    }
}

public static class Words
{
    public static int Count(string text)
    {
        var count = 0;
        foreach (var word in new Tokens(text))
            count += word.Length > 0 ? 1 : 0;
        return count;
    }
}
