namespace Katas.WriteBehindCache;

/// <summary>Where values are kept for good: slow, and not always there.</summary>
public interface IStore
{
    /// <summary>The value of a key, or null where there is none.</summary>
    Task<string?> LoadAsync(string key, CancellationToken cancellationToken);

    /// <summary>Keeps a value. When it throws, it may have been kept or not.</summary>
    Task SaveAsync(string key, string value, CancellationToken cancellationToken);
}

/// <summary>When a value that is put is saved.</summary>
public enum WritePolicy
{
    /// <summary>Before the put has completed.</summary>
    Through,

    /// <summary>With the next flush.</summary>
    Behind,
}
