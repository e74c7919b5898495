public interface IRepository<TEntity, TKey> where TEntity : class where TKey : notnull, IEquatable<TKey>
{
    TEntity? Find(TKey key);
    IEnumerable<TEntity> All();
    int Count => All().Count();
    static abstract string Name { get; }
    static virtual int Version => 1;
}

public sealed class Customers : IRepository<string, int>, ICloneable
{
    private readonly SortedList<int, string> _all = new() { { 1, "Ada" }, { 2, "Alan" } };
    public static string Name => nameof(Customers);
    public string? Find(int key) => _all.TryGetValue(key, out var name) ? name : null;
    IEnumerable<string> IRepository<string, int>.All() => _all.Values;
    object ICloneable.Clone() => MemberwiseClone();
}

public static class Use
{
    public static int Of<TRepository>(TRepository repository) where TRepository : IRepository<string, int> => repository.Count + TRepository.Version + TRepository.Name.Length;
}
