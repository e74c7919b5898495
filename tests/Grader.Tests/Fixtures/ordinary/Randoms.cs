public sealed class Shuffler(int? seed = null)
{
    private readonly Random _random = seed is { } s ? new Random(s) : Random.Shared;

    public IList<T> Shuffle<T>(IList<T> items)
    {
        for (var i = items.Count - 1; i > 0; i--)
        {
            var j = _random.Next(i + 1);
            (items[i], items[j]) = (items[j], items[i]);
        }

        return items;
    }

    public TimeSpan Jitter(TimeSpan cap) => TimeSpan.FromMilliseconds(_random.NextDouble() * cap.TotalMilliseconds);
    public string Id() => Guid.NewGuid().ToString("N") + Guid.CreateVersion7() + _random.NextInt64() + new string(_random.GetItems("abc".AsSpan(), 3));
}
